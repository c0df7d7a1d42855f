import type { Sentence } from '../model/word-facts.ts';
import { wordFact } from './per-text.ts';
import { runningText, spanAt } from './running-text.ts';

/** What begins a new piece of text: an empty line, a list item, a table row, a heading, a quotation. */
const BREAK =
  /\n(?=[ \t]*(?:\n|(?:[-*+]|\d+[.)])[ \t]|\||#{1,6}[ \t]|>))|(?<=(?:^|\n)[ \t]*#{1,6}[ \t][^\n]*)\n/g;
const LEAD = /^\s*(?:(?:[-*+]|\d+[.)]|>|#{1,6})[ \t]+)?(?:\[[ xX]\][ \t]+)?/;
const ENDS = /[.!?:;][)"'”’*_]*(?=\s|$)|\s[·→]\s/g;

/** More words than anybody keeps in mind of a sentence that is read once, aloud. */
export const MOST_WORDS = 45;
const FEWEST = MOST_WORDS + 1;

/** Sentences of too many words. A colon or a semicolon lets one breathe too, and code is no word. */
export const longSentences = wordFact('longSentences', (source, text, world): Sentence[] => {
  const headings = (source.body?.headings ?? []).map(({ span }) => span.start.line);
  const found: Sentence[] = [];
  let first = 0;
  for (const piece of (runningText(world, source) ?? '').split(BREAK)) {
    if (holds(piece, FEWEST) && !piece.trimStart().startsWith('|'))
      for (const { at, length, words } of sentencesFrom(piece, FEWEST)) {
        const span = spanAt(text, first + at, length);
        const heading = headings.findLast((line) => line <= span.start.line) ?? 0;
        found.push({ words, span, heading });
      }
    first += piece.length + 1;
  }
  return found;
});

/** A word is a letter and a blank at least: what is too short need not be counted. */
function holds(piece: string, fewest: number): boolean {
  return piece.length >= 2 * fewest - 1 && countWords(piece) >= fewest;
}

function sentencesFrom(piece: string, fewest: number): { at: number; length: number; words: number }[] {
  let begin = LEAD.exec(piece)?.[0].length ?? 0;
  const ends = [...piece.matchAll(ENDS)].map(({ 0: sign, index }) => index + sign.length);
  return [...ends, piece.length].flatMap((end) => {
    const sentence = piece.slice(begin, end);
    const at = begin + Math.max(0, sentence.search(/\S/));
    begin = end;
    const words = countWords(sentence);
    return words >= fewest ? [{ at, length: sentence.trim().length, words }] : [];
  });
}

function countWords(text: string): number {
  return text.match(/[^\s\p{P}\p{S}]+(?:['’-][^\s\p{P}\p{S}]+)*/gu)?.length ?? 0;
}
