import type { ReadFailure } from '../model/source-file.ts';
import { mendYamlLine } from './mend-yaml-line.ts';

type Complaint = ReadFailure & { detail: string };

/** Complaints about one spot: what stands below is read as it was meant. */
const LOCAL = /^(?:Map keys must be unique|Invalid escape)/;
const OPEN = /^Flow (sequence|map)/;

/**
 * Of all that the YAML parser says of a text, what an author has to mend. One slip makes complaints down to the end: what
 * comes after a slip that changes how the rest is read follows from it, and is told when that is mended.
 */
export function yamlCauses(failures: readonly ReadFailure[], lines: readonly string[] = []): Complaint[] {
  const complaints = failures
    .flatMap((one) => (one.reason === 'broken-yaml' ? [{ ...one, detail: one.detail ?? '' }] : []))
    .sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
  const quote = complaints.find(({ detail }) => detail.startsWith('Missing closing'));
  const open = quote ?? complaints.find(({ detail }) => OPEN.test(detail));
  const told: Complaint[] = [];
  const seen = new Set<number>();
  for (const complaint of complaints) {
    const { detail, span } = complaint;
    if (span && seen.has(span.start.line)) continue;
    if (span) seen.add(span.start.line);
    const text = lines[lineOf(complaint) - 1];
    if (detail.startsWith('Tabs are not')) return [...told, ...tabLines(complaint, lines)];
    const isLocal =
      LOCAL.test(detail) ||
      (!open &&
        detail.startsWith('Nested map') &&
        text !== undefined &&
        mendYamlLine(detail, text, lines[lineOf(complaint)]));
    if (isLocal) told.push(complaint);
    else if (quote) return [...told, quote];
    else return [...told, open ? atBracket(open, lineOf(complaint), lines) : complaint];
  }
  return told;
}

function lineOf({ span }: ReadFailure): number {
  return span?.start.line ?? 0;
}

function columnOf({ span }: ReadFailure): number {
  return span?.start.column ?? 0;
}

/** Every line that is indented so: all are mended alike. */
function tabLines(complaint: Complaint, lines: readonly string[]): Complaint[] {
  const first = lineOf(complaint);
  const end = lines.indexOf('---', first);
  const found = lines.slice(0, end === -1 ? lines.length : end).flatMap((text, at) => {
    const [indent] = /^ *\t[ \t]*(?=\S)/.exec(text) ?? [];
    if (indent === undefined || at + 1 < first) return [];
    const [start, stop] = [1, indent.length + 1].map((column) => ({ line: at + 1, column }));
    return start && stop ? [{ ...complaint, span: { start, end: stop } }] : [];
  });
  return found.length > 0 ? found : [complaint];
}

/** That a bracket is open is noticed below; it is mended where it stands. */
function atBracket(complaint: Complaint, noticed: number, lines: readonly string[]): Complaint {
  const sign = OPEN.exec(complaint.detail)?.[1] === 'map' ? '{' : '[';
  for (let line = Math.min(noticed, lines.length); line > 0; line--) {
    const column = openBracket(lines[line - 1] ?? '', sign);
    if (column > 0)
      return { ...complaint, span: { start: { line, column }, end: { line, column: column + 1 } } };
  }
  return complaint;
}

/** Column of the last bracket of its kind that its line does not close; 0 where there is none. */
function openBracket(text: string, sign: '[' | '{'): number {
  const open: number[] = [];
  for (const [at, letter] of [...text].entries()) {
    if (letter === sign) open.push(at + 1);
    else if (letter === (sign === '[' ? ']' : '}')) open.pop();
  }
  return open.at(-1) ?? 0;
}
