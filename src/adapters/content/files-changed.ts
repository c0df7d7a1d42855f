import type { Files } from './files.ts';

/** Files as they would be if some had another text; nothing is written. */
export function filesChanged(files: Files, texts: ReadonlyMap<string, string>): Files {
  const bytes = new Map([...texts].map(([file, text]) => [file, new TextEncoder().encode(text)]));
  return {
    async list() {
      const listed = await files.list();
      return listed.map((entry) => {
        const own = bytes.get(entry.file);
        return own ? { file: entry.file, symbolicLink: entry.symbolicLink, bytes: own.length } : entry;
      });
    },
    read: async (file) => bytes.get(file) ?? files.read(file),
  };
}
