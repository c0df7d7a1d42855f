import type { SourceFile } from '../model/source-file.ts';
import type { WordFactViews } from '../model/word-facts.ts';

/** All that a view of one text may ask for: other views of the same text. */
export interface Texts {
  texts?: ReadonlyMap<string, string>;
}

type Make<View> = (source: SourceFile, text: string, world: Texts) => View;
type ViewOf<View> = (world: Texts, source: SourceFile) => View | undefined;

/**
 * A view of one file's text, made again only when the file was written: what a large programme says in words is read
 * once while somebody edits one page of it. Undefined where the text could not be decoded.
 */
export function perText<View>(make: Make<View>): ViewOf<View> {
  const views = new WeakMap<object, { text: string; view: View }>();
  return (world, source) => {
    const text = world.texts?.get(source.file);
    if (text === undefined) return undefined;
    const key = source.body ?? source.data;
    if (typeof key !== 'object' || key === null) return make(source, text, world);
    const known = views.get(key);
    if (known?.text === text) return known.view;
    const view = make(source, text, world);
    views.set(key, { text, view });
    return view;
  };
}

/** A view that comes with the parsed file, where the reader has made it: see `word-facts.ts`. */
export function wordFact<Name extends keyof WordFactViews>(
  name: Name,
  make: Make<WordFactViews[Name]>,
): ViewOf<WordFactViews[Name]> {
  const view = perText(make);
  return (world, source) =>
    world.texts?.has(source.file) ? (source.wordFacts?.[name] ?? view(world, source)) : undefined;
}
