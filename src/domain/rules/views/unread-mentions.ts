import type { FileKind } from '../../model/kinds.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

/**
 * True where a file that cannot be read has this word: what it says of it nobody knows, so nothing is missing yet. Its
 * own finding is enough.
 */
export function isMentionedUnread(world: World, word: string, kind?: FileKind): boolean {
  return unreadTexts(world).some((one) => (!kind || one.kind === kind) && one.text.includes(word));
}

const unreadTexts = perWorld(({ sources, texts }) =>
  sources.flatMap(({ file, kind, failures }) => {
    const text = failures.length > 0 ? texts?.get(file) : undefined;
    return text === undefined ? [] : [{ kind, text }];
  }),
);
