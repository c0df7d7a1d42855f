import { styleText } from 'node:util';
import type { PresentedFinding } from './present.ts';
import { printableLine } from './printable.ts';
import { placeOf } from './terminal.ts';
import { cutToWidth } from './text-width.ts';
import { commandLine } from '../../domain/text/command-line.ts';

interface Settings {
  colour: boolean;
  width: number;
  /** Findings that fit; the rest is counted. */
  most: number;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const WEIGHT = { error: 0, warning: 1, info: 2 };

/** Findings for an author who watches while writing: two lines each, the worst first, as many as the screen holds. */
export function reportCompact(
  findings: readonly PresentedFinding[],
  { colour, width, most }: Settings,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const worst = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]).slice(0, most);
  const rows = worst.map((finding) => {
    const { severity, code, message, hint } = finding;
    const advice = cutToWidth(printableLine(`${message} ${hint}`), Math.max(20, width - 2));
    return `${paint(COLOURS[severity], severity)} ${placeOf(finding)}  ${paint('dim', code)}\n  ${advice}\n`;
  });
  const rest = findings.length - worst.length;
  return `${rows.join('')}${rest > 0 ? `… and ${rest} more: "${commandLine('check')}" lists them all.\n` : ''}`;
}
