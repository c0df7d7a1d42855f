import { isRunbookFolder } from './file-places.ts';

/** What may not be read out of one text, because the files that it names are withheld. JSON, so that parses can be kept by it. */
export interface Censor {
  /** Path of each withheld file or picture that the text names → the name that it is published under. */
  hidden: Readonly<Record<string, string>>;
  /** Anchors in other files that were made of withheld words: path → anchor → anchor as published. */
  anchors?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** True where free text such as a diagram's source names a file: by its name, or by the address of its page. */
export function namesFile(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const id = name.replace(/\.[^.]+$/, '');
  if (!text.includes(id)) return false;
  // A folder's name alone is any word; a path says that it is meant.
  if (isRunbookFolder(path))
    return new RegExp(`(?<![\\w-])${escape(name)}/|/${escape(name)}(?![\\w-])`).test(text);
  return new RegExp(`(?<![\\w-])${escape(name)}(?![\\w-])|/${escape(id)}(?![\\w-])`).test(text);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
