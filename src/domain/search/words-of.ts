import { foldedForms } from './fold.ts';

/** One word of a text, in every way that it may be written. */
export interface TextWord {
  forms: string[];
  /** Of several words that stand together without a space: how many, with the first. `web-shell` is one of two. */
  spans?: { length: number; forms: string[] };
}

const CHUNK = /[\p{L}\p{M}\p{N}]+(?:[-._:/\\@+&'’#][\p{L}\p{M}\p{N}]+)*/gu;
const TECHNIQUE = /^(ta?\d{4})[./]?(\d{3})?$/i;
/** Longer ones are no words that anybody types. */
const LONGEST = 40;

/** The words of a text in their order. Ids of techniques stay whole; what punctuation joins is known apart and joined. */
export function wordsOf(text: string): TextWord[] {
  return (text.match(CHUNK) ?? []).flatMap(chunkWords);
}

function chunkWords(chunk: string): TextWord[] {
  const [, technique = '', sub] = TECHNIQUE.exec(chunk) ?? [];
  if (technique) return [{ forms: [`${technique.toLowerCase()}${sub ? `.${sub}` : ''}`] }];
  // What an apostrophe joins is one word.
  const parts = chunk
    .replace(/['’]/g, '')
    .split(/[-._:/\\@+&#]/)
    .flatMap((part) => part.split(/(?<=\p{Ll})(?=\p{Lu})/u))
    .map((part) => part.slice(0, LONGEST))
    .filter((part) => foldedForms(part)[0] !== '');
  const words = parts.map((part): TextWord => ({ forms: foldedForms(part) }));
  const joined = parts.join('');
  const [first] = words;
  if (first && words.length > 1 && joined.length <= LONGEST)
    first.spans = { length: words.length, forms: foldedForms(joined) };
  return words;
}
