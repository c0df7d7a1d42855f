import type { SourceFile, WordFacts } from '../model/source-file.ts';
import type { World } from '../rules/world.ts';

/** All of a world that a view of one text may ask for: other views of the same text. */
export type Texts = Pick<World, 'texts'>;

/**
 * A view of one file's text, made again only when the file was written: what a large programme says in words is read
 * once while somebody edits one page of it. Undefined where the text could not be decoded. A view with a name is a
 * fact that comes with the parsed file, where the reader has made it: see `word-facts.ts`.
 */
export function perText<View>(
  make: (source: SourceFile, text: string, world: Texts) => View,
  name?: keyof WordFacts,
): (world: Texts, source: SourceFile) => View | undefined {
  const views = new WeakMap<object, { text: string; view: View }>();
  return (world, source) => {
    const text = world.texts?.get(source.file);
    if (text === undefined) return undefined;
    const fact = name && source.wordFacts?.[name];
    if (fact !== undefined) return fact as View;
    const key = source.body ?? source.data;
    if (typeof key !== 'object' || key === null) return make(source, text, world);
    const known = views.get(key);
    if (known?.text === text) return known.view;
    const view = make(source, text, world);
    views.set(key, { text, view });
    return view;
  };
}
