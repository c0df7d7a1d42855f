import type { FileKind } from '../../model/kinds.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

/**
 * True where a file that cannot be read has this word: what it says of it nobody knows, so nothing is missing yet. Its
 * own finding is enough. Of a kind that is asked for, files count too that do not fit their schema.
 */
export function isMentionedUnread(world: World, word: string, kind?: FileKind): boolean {
  return unreadTexts(world).some((one) =>
    kind === undefined
      ? one.isUnread && one.text.includes(word)
      : one.kind === kind && one.text.includes(word),
  );
}

const unreadTexts = perWorld(({ sources, texts }) =>
  sources.flatMap(({ file, kind, failures, issues }) => {
    const text = failures.length + issues.length > 0 ? texts?.get(file) : undefined;
    return text === undefined ? [] : [{ kind, text, isUnread: failures.length > 0 }];
  }),
);
