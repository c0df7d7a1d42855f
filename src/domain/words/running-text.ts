import type { Aside } from '../model/body.ts';
import type { Position, Span } from '../model/place.ts';
import { perText } from './per-text.ts';

/** A Markdown file's text as long as it is, with blanks for whatever is not running text: front matter, code, comments. */
export const runningText = perText((source, text) => {
  const { body } = source;
  if (!body) return undefined;
  const starts = lineStarts(text);
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of [
    [0, frontMatterEnd(text)] as const,
    ...body.asides.map(({ span }) => [offsetOf(starts, span.start), offsetOf(starts, span.end)] as const),
  ]) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, ' '));
    at = to;
  }
  return pieces.join('') + text.slice(at);
});

/** Code and comments of a text, each with its place. */
export const asideTexts = perText((source, text): { kind: Aside['kind']; at: number; text: string }[] => {
  const starts = lineStarts(text);
  return (source.body?.asides ?? []).map(({ kind, span }) => {
    const at = offsetOf(starts, span.start);
    return { kind, at, text: text.slice(at, offsetOf(starts, span.end)) };
  });
});

/** Span of a part of a text. */
export function spanAt(text: string, from: number, length: number): Span {
  return { start: positionAt(text, from), end: positionAt(text, from + length) };
}

function positionAt(text: string, offset: number): Position {
  if (last.text !== text) last = { text, starts: lineStarts(text) };
  const { starts } = last;
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** Places are asked for text by text. */
let last: { text: string; starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function offsetOf(starts: readonly number[], { line, column }: Position): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

function frontMatterEnd(text: string): number {
  if (!/^---(?!-)/.test(text)) return 0;
  const close = /\n---[ \t]*(?=\n|$)/.exec(text);
  return close ? close.index + close[0].length : 0;
}
