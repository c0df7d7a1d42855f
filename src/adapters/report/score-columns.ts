import { printable } from './printable.ts';

/** A column of a table in a terminal. Exactly one column may take what the others leave. */
export interface Column {
  title: string;
  align: 'left' | 'right';
  rest?: boolean;
}

/** Width that every table keeps to. */
const TABLE_WIDTH = 80;

/** Rows under their titles, `apart` blanks between columns, in at most 80 columns: what is too long is cut with `…`. */
export function alignColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  apart = 2,
): string {
  const table = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((text) => printable(text).replace(/\s+/g, ' ')),
  );
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const others = columns.reduce((sum, { rest }, at) => sum + (rest ? 0 : (widths[at] ?? 0)), 0);
  const left = Math.max(8, TABLE_WIDTH - others - apart * (columns.length - 1));
  const lines = table.map((row) =>
    columns
      .map(({ align, rest }, at) => {
        const width = rest ? Math.min(left, widths[at] ?? 0) : (widths[at] ?? 0);
        const text = cut(row[at] ?? '', width);
        return align === 'left' ? text.padEnd(width) : text.padStart(width);
      })
      .join(' '.repeat(apart))
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** A text over several lines of at most 80 columns; `hang` is put before all lines but the first. */
export function wrap(text: string, indent = '', hang = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(/[ \n]+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > TABLE_WIDTH) {
      lines.push(line);
      line = hang + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}${one}\n`).join('');
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
