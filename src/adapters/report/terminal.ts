import { styleText } from 'node:util';
import type { PresentedFinding } from './present.ts';
import { countFindings } from './json.ts';

interface Settings {
  colour: boolean;
  files: number;
  asOf: string;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** Control characters in file names and texts must not reach a terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}

/** Findings for a person at a terminal: sentence, place, the line itself with a mark, what to write instead. */
export function reportTerminal(findings: readonly PresentedFinding[], texts: ReadonlyMap<string, string>, settings: Settings): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    settings.colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = new Map<string, string[]>();
  const blocks = findings.map((finding) => {
    const { file, line, column, severity, code, message, hint } = finding;
    if (!lines.has(file)) lines.set(file, texts.get(file)?.split('\n') ?? []);
    const place = printable(line === null ? file : `${file}:${line}:${column ?? 1}`);
    const frame = line === null ? '' : codeFrame(lines.get(file)?.[line - 1], finding, paint);
    const related = finding.related.map((other) => `  ${printable(`${other.file}${other.line === null ? '' : `:${other.line}`}`)}: ${other.note}\n`);
    return `${paint(['bold', COLOURS[severity]], severity)} ${place}  ${paint('dim', code)}\n  ${printable(message)}\n${frame}  ${paint('cyan', '→')} ${printable(hint)}\n${related.join('')}`;
  });
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${summary(findings, settings)}\n`;
}

function codeFrame(text: string | undefined, { line, column, endLine, endColumn }: PresentedFinding, paint: (style: 'dim' | 'red', text: string) => string): string {
  if (text === undefined || line === null) return '';
  const from = (column ?? 1) - 1;
  const cut = Math.max(0, from - 40);
  const shown = printable(text.slice(cut, cut + 100).replaceAll('\t', ' '));
  const to = endLine === line && endColumn !== null ? endColumn - 1 : text.length;
  const width = Math.max(1, Math.min(to, cut + 100) - from);
  const gutter = `${line} │ `;
  return `  ${paint('dim', gutter)}${shown}\n  ${' '.repeat(gutter.length + from - cut)}${paint('red', '~'.repeat(width))}\n`;
}

function summary(findings: readonly PresentedFinding[], { files, asOf }: Settings): string {
  const { error, warning, info } = countFindings(findings);
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const notes = info > 0 ? `, ${count(info, 'note')}` : '';
  return `${count(files, 'file')} judged as of ${asOf}: ${count(error, 'error')}, ${count(warning, 'warning')}${notes}.`;
}
