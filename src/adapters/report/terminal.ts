import { styleText } from 'node:util';
import { codeFrame } from './code-frame.ts';
import { countFindings } from './json.ts';
import { countRules, withoutTail } from './long-tail.ts';
import type { PresentedFinding } from './present.ts';
import { printableLine } from './printable.ts';
import { wrapText } from './text-width.ts';
import { counted } from '../../domain/text/counted.ts';
import { commandLine } from '../../domain/text/command-line.ts';

export interface TerminalSettings {
  colour: boolean;
  files: number;
  asOf: string;
  /** Columns of the terminal; absent where nobody looks at one: then lines are not broken. */
  width?: number | undefined;
  /** Every finding, not only the first ones of each rule. */
  all?: boolean;
  /** Titles of the rules, for the table that ends a report; absent: no table. */
  titles?: ReadonlyMap<string, string>;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
/** Columns that a code frame may take where there is no terminal. */
const FRAME = 110;

/** Findings for a person at a terminal: sentence, place, the lines themselves with a mark, what to write instead. */
export function reportTerminal(
  findings: readonly PresentedFinding[],
  texts: ReadonlyMap<string, string>,
  settings: TerminalSettings,
): string {
  const { colour, width } = settings;
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = new Map<string, string[]>();
  const wrapped = (text: string, indent: string, first = indent) =>
    (width === undefined ? [text] : wrapText(text, Math.max(20, width - indent.length))).map(
      (line, at) => `${at === 0 ? first : indent}${line}`,
    );
  const shown = settings.all || !settings.titles ? findings : withoutTail(findings);
  const blocks = shown.map((finding) => {
    const { file, severity, code, message, hint, related } = finding;
    if (!lines.has(file)) lines.set(file, texts.get(file)?.split('\n') ?? []);
    const tint = COLOURS[severity];
    const frame = codeFrame(lines.get(file) ?? [], finding, width ?? FRAME, (style, text) =>
      paint(style === 'mark' ? tint : 'dim', text),
    );
    return [
      `${paint(['bold', tint], severity)} ${placeOf(finding)}  ${paint('dim', code)}`,
      ...wrapped(printableLine(message), '  '),
      ...frame,
      ...wrapped(printableLine(hint), '    ', `  ${paint('cyan', '→')} `),
      ...related.flatMap((other) => wrapped(`${placeOf(other)}: ${printableLine(other.note)}`, '    ')),
    ].join('\n');
  });
  const rows = blocks.map((block) => `${block}\n\n`).join('');
  return `${rows}${tableOf(findings, shown, settings)}${summaryLine(findings, settings)}\n`;
}

/** The rules that found something, a line for each; nothing where the list itself says it at a glance. */
function tableOf(
  findings: readonly PresentedFinding[],
  shown: readonly PresentedFinding[],
  { titles }: TerminalSettings,
): string {
  if (!titles || findings.length < 2) return '';
  const rules = countRules(findings, shown);
  const [digits, width] = [
    Math.max(...rules.map(({ count }) => String(count).length)),
    Math.max(...rules.map(({ code }) => code.length)),
  ];
  const lines = rules.map(({ severity, code, count, shown: seen }) => {
    const rest = count > seen ? ` (${seen} shown)` : '';
    const row = `  ${String(count).padStart(digits)} ${severity.padEnd(7)}  ${code.padEnd(width)}  ${titles.get(code) ?? ''}${rest}`;
    return `${row.trimEnd()}\n`;
  });
  const isCut = rules.some(({ count, shown: seen }) => count > seen);
  return `By rule:\n${lines.join('')}${isCut ? `  "${commandLine('check --all')}" shows every finding.\n` : ''}\n`;
}

/** `file:line:column`, the form that editors and terminals open. */
export function placeOf({
  file,
  line,
  column,
}: {
  file: string;
  line: number | null;
  column: number | null;
}): string {
  return printableLine(line === null ? file : `${file}:${line}:${column ?? 1}`);
}

export function summaryLine(
  findings: readonly PresentedFinding[],
  { files, asOf }: { files: number; asOf: string },
): string {
  return `${counted(files, 'file')} judged as of ${asOf}: ${countsInWords(findings)}.`;
}

/** "2 errors, 1 warning". */
export function countsInWords(findings: readonly PresentedFinding[]): string {
  const { error, warning, info } = countFindings(findings);
  return `${counted(error, 'error')}, ${counted(warning, 'warning')}${info > 0 ? `, ${counted(info, 'note')}` : ''}`;
}
