import type { Files } from './files.ts';
import type { ListedFile } from './list-folders.ts';

/** Files as they would be if some had another text, or none (`null`: not there); nothing is written. */
export function filesChanged(files: Files, texts: ReadonlyMap<string, string | null>): Files {
  const encoder = new TextEncoder();
  const bytes = new Map<string, Uint8Array>();
  for (const [file, text] of texts) if (text !== null) bytes.set(file, encoder.encode(text));
  const { exists } = files;
  return {
    ...(exists ? { exists: (file) => bytes.has(file) || (!texts.has(file) && exists(file)) } : {}),
    async list() {
      const untouched = (await files.list()).filter(({ file }) => !texts.has(file));
      const own = [...bytes].map(([file, content]): ListedFile => ({
        file,
        symbolicLink: false,
        bytes: content.length,
      }));
      return [...untouched, ...own].sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    read: async (file) => bytes.get(file) ?? files.read(file),
  };
}
