import type { SourceFile } from '../model/source-file.ts';
import type { World } from './world.ts';

/**
 * A view of one file's text, made again only when the file was written: what a large programme says in words is read
 * once while somebody edits one page of it. Undefined where the text could not be decoded.
 */
export function perText<View>(
  make: (source: SourceFile, text: string) => View,
): (world: World, source: SourceFile) => View | undefined {
  const views = new WeakMap<object, { text: string; view: View }>();
  return ({ texts }, source) => {
    const text = texts?.get(source.file);
    if (text === undefined) return undefined;
    const key = source.body ?? source.data;
    if (typeof key !== 'object' || key === null) return make(source, text);
    const known = views.get(key);
    if (known?.text === text) return known.view;
    const view = make(source, text);
    views.set(key, { text, view });
    return view;
  };
}
