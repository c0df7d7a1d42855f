/** A replacement of one span of a text as it was judged: `\n` line ends, no byte-order mark, everything counted from 1. */
export interface Edit {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  replacement: string;
}

interface Cut<Each extends Edit> {
  from: number;
  to: number;
  edit: Each;
}

/**
 * The text with its edits applied; no character outside their spans changes, byte-order mark and line ends included.
 * Of edits that overlap the first is applied; so is one of those that are equal. Edits outside the text are left out.
 */
export function applyEdits<Each extends Edit>(
  text: string,
  edits: readonly Each[],
): { text: string; applied: Each[] } {
  const starts = lineStarts(text);
  const cuts = edits
    .flatMap((edit): Cut<Each>[] => {
      const from = offsetOf(text, starts, edit.line, edit.column);
      const to = offsetOf(text, starts, edit.endLine, edit.endColumn);
      return from === undefined || to === undefined || to < from ? [] : [{ from, to, edit }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const chosen: Cut<Each>[] = [];
  for (const cut of cuts) {
    const before = chosen.at(-1);
    const overlaps = before && (cut.from < before.to || cut.from === before.from);
    if (!overlaps) chosen.push(cut);
  }
  const newLine = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const after = chosen.toReversed().reduce((whole, { from, to, edit }) => {
    return whole.slice(0, from) + edit.replacement.replaceAll('\n', newLine) + whole.slice(to);
  }, text);
  return { text: after, applied: chosen.map(({ edit }) => edit) };
}

/** Offsets at which lines begin, in a text with any line ends. */
function lineStarts(text: string): number[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  return [mark, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}

function offsetOf(text: string, starts: readonly number[], line: number, column: number): number | undefined {
  const start = starts[line - 1];
  if (start === undefined || column < 1) return undefined;
  const next = starts[line];
  const end = next === undefined ? text.length : next - (text.endsWith('\r\n', next) ? 2 : 1);
  const offset = start + column - 1;
  return offset <= end ? offset : undefined;
}
