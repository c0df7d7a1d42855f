import type { SourceFile } from '../model/source-file.ts';
import type { World } from './world.ts';

/**
 * A view of one file's text, made again only when the file was written: what a large programme says in words is read
 * once while somebody edits one page of it. `world` is there to ask for other views of the same text. Undefined where
 * the text could not be decoded.
 */
export function perText<View>(
  make: (source: SourceFile, text: string, world: World) => View,
): (world: World, source: SourceFile) => View | undefined {
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
