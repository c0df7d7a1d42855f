import { printableLine } from './printable.ts';
import type { PresentedFinding } from './present.ts';
import { cutToWidth, textWidth } from './text-width.ts';

export type Paint = (style: 'dim' | 'mark', text: string) => string;

/** Characters shown before the mark at least, where a line is too long to show whole. */
const LEAD = 30;

/** The finding's first line with its neighbours and a mark below it; nothing where it is about the whole file. */
export function codeFrame(
  lines: readonly string[],
  finding: PresentedFinding,
  width: number,
  paint: Paint,
): string[] {
  const { line } = finding;
  const text = line === null ? undefined : lines[line - 1];
  if (line === null || text === undefined) return [];
  const digits = String(line + 1).length;
  const room = Math.max(20, width - digits - 5);
  const from = (finding.column ?? 1) - 1;
  const cut = textWidth(text) <= room ? 0 : Math.max(0, from - LEAD);
  const row = (number: number, style: 'dim' | 'plain') => {
    const content = lines[number - 1];
    if (content === undefined || (number !== line && content.trim() === '')) return [];
    const shown = cutToWidth(printableLine(content.slice(cut)), room);
    const gutter = paint('dim', `${String(number).padStart(digits)} │`);
    return [`  ${gutter} ${style === 'dim' ? paint('dim', shown) : shown}`.trimEnd()];
  };
  const to = finding.endLine === line && finding.endColumn !== null ? finding.endColumn - 1 : text.length;
  const indent = textWidth(printableLine(text.slice(cut, from)));
  const length = Math.max(1, Math.min(textWidth(printableLine(text.slice(from, to))), room - indent));
  const mark = `  ${' '.repeat(digits)} ${paint('dim', '│')} ${' '.repeat(indent)}${paint('mark', '~'.repeat(length))}`;
  return [...row(line - 1, 'dim'), ...row(line, 'plain'), mark, ...row(line + 1, 'dim')];
}
