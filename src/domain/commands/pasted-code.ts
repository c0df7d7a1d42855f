import type { PastedCode } from './code-lines.ts';
import type { Span } from '../model/place.ts';
import { perText } from '../words/per-text.ts';
import { asideTexts, spanAt } from '../words/running-text.ts';

/** Code of a file as its page shows it, with the place of each part of it. */
export interface CodeInText extends PastedCode {
  /** Span in the file of a part of the code. */
  spanOf(from: number, to: number): Span;
  /** Words of the sentence that it stands in, up to it; of a block there are none. */
  before: string;
}

/** A piece of code that stands in the file as it is: a line, or what is between two signs written otherwise. */
interface Piece {
  from: number;
  at: number;
}

/** All code of a file that somebody may copy: every rule about commands reads it here. */
export const pastedCode = perText((source, text, world): CodeInText[] =>
  (asideTexts(world, source) ?? []).flatMap(({ kind, at, text: aside }) => {
    if (kind === 'comment') return [];
    const lines = linesOf(text, at, aside);
    const { language, code, pieces } =
      kind === 'code' ? readBlock(lines) : readInline(lines, isInTable(text, at));
    const locate = (offset: number) => {
      const piece = pieces.findLast(({ from }) => from <= offset);
      return piece ? piece.at + offset - piece.from : at;
    };
    return [
      {
        language,
        origin: kind === 'code' ? ('block' as const) : ('inline' as const),
        text: code,
        spanOf: (from: number, to: number) => spanAt(text, locate(from), locate(to - 1) + 1 - locate(from)),
        before: kind === 'code' ? '' : sentenceBefore(text, at),
      },
    ];
  }),
);

interface Line {
  text: string;
  at: number;
}

/** Lines without what lists and quotations put before them. */
function linesOf(text: string, at: number, aside: string): Line[] {
  const prefix = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const marks = prefix.split('>').length - 1;
  let start = at;
  return aside.split('\n').map((line, n) => {
    const skipped = n === 0 ? 0 : containerLength(line, marks, prefix.length);
    const found = { text: line.slice(skipped), at: start + skipped };
    start += line.length + 1;
    return found;
  });
}

function containerLength(line: string, marks: number, width: number): number {
  let at = 0;
  for (let mark = 0; mark < marks; mark++) {
    const next = /^[ \t]*>/.exec(line.slice(at));
    if (!next) break;
    at += next[0].length;
  }
  while (at < width && /[ \t]/.test(line[at] ?? '')) at++;
  return at;
}

function readBlock(lines: readonly Line[]): { language: string; code: string; pieces: Piece[] } {
  const fence = /^(`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.)?([\w-]*)/.exec(lines[0]?.text ?? '');
  const mark = fence?.[1] ?? '';
  const last = lines.at(-1)?.text.trim() ?? '';
  const isClosed = mark !== '' && lines.length > 1 && last.startsWith(mark) && /^(?:`+|~+)$/.test(last);
  const shown = fence ? lines.slice(1, isClosed ? -1 : undefined) : lines;
  return { language: fence?.[2] ?? '', ...together(shown) };
}

function together(lines: readonly Line[]): { code: string; pieces: Piece[] } {
  let code = '';
  const pieces = lines.map(({ text, at }, n) => {
    if (n > 0) code += '\n';
    const piece = { from: code.length, at };
    code += text;
    return piece;
  });
  return { code, pieces };
}

/** A bar within a table's cell is written with a backslash. */
function readInline(
  lines: readonly Line[],
  inTable: boolean,
): { language: string; code: string; pieces: Piece[] } {
  const ticks = /^`*/.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  const parts = lines.flatMap(({ text, at }, n) => {
    const from = n === 0 ? ticks : 0;
    return [
      {
        text: text.slice(from, n === lines.length - 1 ? Math.max(from, text.length - ticks) : undefined),
        at: at + from,
      },
    ];
  });
  const { code, pieces } = together(parts);
  if (!inTable || !code.includes('\\|')) return { language: '', code, pieces };
  const [{ at } = { at: 0 }] = pieces;
  let shown = '';
  const cut: Piece[] = [];
  let from = 0;
  for (const { index } of [...code.matchAll(/\\\|/g), { index: code.length }]) {
    cut.push({ from: shown.length, at: at + from });
    shown += code.slice(from, index);
    from = index + 1;
    if (index < code.length) cut.push({ from: shown.length, at: at + from });
  }
  return { language: '', code: shown, pieces: cut };
}

const isInTable = (text: string, at: number): boolean =>
  /^[ \t>]*\|/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

/** From the last full stop, the item's mark or the cell's bar on. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at);
  const paragraph = before.slice(
    /^[^]*(?:\n[ \t>]*\n|\n[ \t>]*(?:[-*+]|\d+[.)])[ \t]|\|)/.exec(before)?.[0].length ?? 0,
  );
  return paragraph.slice(/^[^]*[.!?](?:\*\*|["”)])?\s/.exec(paragraph)?.[0].length ?? 0).replace(/\s+/g, ' ');
}
