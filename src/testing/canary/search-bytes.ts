import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openBodies } from './open-bodies.ts';

/** Every place below a folder whose name or bytes hold a word, case aside, with what stands around it; archives and gzip are read unpacked. */
export function placesOf(folder: string, words: readonly string[]): string[] {
  return textsOf(folder).flatMap(({ name, text }) => wordsIn(name, text, words));
}

/** How many names and files hold each word: in one pass, for words that are in many. */
export function countPlaces(folder: string, words: readonly string[]): Map<string, number> {
  const counts = new Map(words.map((word) => [word.toLowerCase(), 0]));
  const anyWord = new RegExp([...counts.keys()].map((word) => RegExp.escape(word)).join('|'), 'g');
  for (const { text } of textsOf(folder))
    for (const word of new Set(text.toLowerCase().match(anyWord)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Of every file its name and its bytes. */
function textsOf(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .flatMap((file) => {
      const name = path.relative(folder, file);
      return [
        { name, text: name },
        { name, text: textOf(readFileSync(file)) },
      ];
    });
}

/** The first place of each word in a text. */
export function wordsIn(name: string, text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return words.flatMap((word) => {
    const at = lower.indexOf(word.toLowerCase());
    return at < 0 ? [] : [`${name}: ${text.slice(Math.max(0, at - 80), at + 60).replace(/\s+/g, ' ')}`];
  });
}

/** Archives and gzip opened; base64 in pages is pictures of ours. */
function textOf(bytes: Buffer): string {
  const isPacked = (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes.toString('latin1', 0, 2) === 'PK';
  return isPacked ? openBodies(bytes).join('\n') : bytes.toString('latin1');
}
