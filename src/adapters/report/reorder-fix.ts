import type { Place, Span } from '../../domain/model/place.ts';
import type { TextFix } from './text-fix.ts';

/**
 * One replacement that puts a list's entries in another order. Only where nothing can get lost or parted: each entry
 * stands on a line of its own, and there is no comment between the first and the last.
 */
export function reorderFix(
  text: string,
  { place, order }: { place: Place; order: readonly number[] },
  locate: (place: Place) => Span | undefined,
): TextFix | undefined {
  const lines = text.split('\n');
  const spans = order.map((_, at) =>
    locate({ file: place.file, data: { path: [...(place.data?.path ?? []), at] } }),
  );
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const pieces: { before: string; entry: string }[] = [];
  let done = first.start;
  for (const span of spans) {
    if (!span || span.start.line !== span.end.line) return undefined;
    const line = lines[span.start.line - 1] ?? '';
    const isAlone =
      /^\s*- *$/.test(line.slice(0, span.start.column - 1)) && line.slice(span.end.column - 1).trim() === '';
    const follows = pieces.length === 0 || span.start.line === done.line + 1;
    if (!isAlone || !follows) return undefined;
    const before =
      pieces.length === 0
        ? ''
        : `${lines[done.line - 1]?.slice(done.column - 1)}\n${line.slice(0, span.start.column - 1)}`;
    pieces.push({ before, entry: line.slice(span.start.column - 1, span.end.column - 1) });
    done = span.end;
  }
  return {
    line: first.start.line,
    column: first.start.column,
    endLine: last.end.line,
    endColumn: last.end.column,
    replacement: pieces.map(({ before }, at) => before + (pieces[order[at] ?? at]?.entry ?? '')).join(''),
  };
}
