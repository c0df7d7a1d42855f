import { isSkipped, type Files } from '../adapters/content/files.ts';

/** A programme's files from a literal; texts that are bytes stay bytes. */
export function filesInMemory(tree: Readonly<Record<string, string | Uint8Array>>): Files {
  const bytes = new Map(
    Object.entries(tree).map(([file, text]) => [
      file,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
  return {
    list: async () =>
      [...bytes]
        .filter(([file]) => !file.split('/').some(isSkipped))
        .map(([file, content]) => ({ file, symbolicLink: false, bytes: content.length }))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
    exists: (file) => [...bytes.keys()].some((known) => known === file || known.startsWith(`${file}/`)),
    read: async (file) => bytes.get(file) ?? Promise.reject(new Error(`no ${file}`)),
  };
}
