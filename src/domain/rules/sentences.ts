import { lineStarts, runningText, spanAt } from './running-text.ts';
import type { Span } from '../model/place.ts';
import { perText } from './per-text.ts';

export interface Sentence {
  words: number;
  span: Span;
  /** Line of the heading that it stands under; 0 above the first. */
  heading: number;
}

/** What begins a new piece of text: an empty line, a list item, a table row, a heading, a quotation. */
const BREAK = /^[ \t]*(?:$|(?:[-*+]|\d+[.)])[ \t]|\||#{1,6}[ \t]|>)/;
const ENDS = /[.!?:;][)"'”’*_]*(?=\s|$)|\s[·→]\s/g;
const LEAD = /^[ \t]*(?:(?:[-*+]|\d+[.)]|>|#{1,6})[ \t]+)?(?:\[[ xX]\][ \t]+)?/;

/** Sentences of a Markdown text as long as they take breath: a colon or a semicolon ends one too, and code is no word. */
export const sentencesOf = perText((source, text, world): Sentence[] => {
  const running = runningText(world, source);
  if (running === undefined) return [];
  const starts = lineStarts(running);
  const headings = (source.body?.headings ?? []).map(({ span }) => span.start.line);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? running.length;
    const next = running.slice(end, (starts[at + 2] ?? running.length + 1) - 1);
    if (end < running.length && !BREAK.test(next) && !/^[ \t]*#/.test(running.slice(start, end))) continue;
    collect(from, end);
    from = end;
  }
  return sentences;

  function collect(first: number, last: number): void {
    const piece = running?.slice(first, last) ?? '';
    if (piece.trim() === '' || piece.trimStart().startsWith('|')) return;
    let begin = LEAD.exec(piece)?.[0].length ?? 0;
    for (const end of [...[...piece.matchAll(ENDS)].map(({ 0: sign, index }) => index + sign.length), piece.length]) {
      const words = piece.slice(begin, end).match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      const lead = piece.slice(begin, end).search(/\S/);
      if (words > 0) {
        const span = spanAt(text, first + begin + Math.max(lead, 0), piece.slice(begin, end).trim().length);
        sentences.push({ words, span, heading: headings.findLast((line) => line <= span.start.line) ?? 0 });
      }
      begin = end;
    }
  }
});

