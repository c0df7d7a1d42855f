import { inRepository } from './file-uri.ts';
import { escapeMarkdown, inlineCode } from './escape-markdown.ts';
import type { PresentedFinding } from './present.ts';
import { countsInWords } from './terminal.ts';
import { counted } from '../../domain/text/counted.ts';
import { commandLine } from '../../domain/text/command-line.ts';

interface Settings {
  files: number;
  asOf: string;
  prefix: string;
}

/** What a comment on a pull request can hold and a reviewer will read. */
const MOST_FINDINGS = 50;
const MOST_CHARACTERS = 60_000;
const WEIGHT = { error: 0, warning: 1, info: 2 };
const WORDS = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ note' } as const;

/** `check --format markdown`: a summary for a pull request; the worst come first, what does not fit is counted. */
export function reportMarkdown(
  findings: readonly PresentedFinding[],
  { files, asOf, prefix }: Settings,
): string {
  const worst = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const items: string[] = [];
  let length = 0;
  for (const finding of worst.slice(0, MOST_FINDINGS)) {
    const item = describe(finding, prefix);
    if ((length += item.length) > MOST_CHARACTERS) break;
    items.push(item);
  }
  const rest = findings.length - items.length;
  const verdict = findings.length === 0 ? 'nothing found' : countsInWords(findings);
  return [
    `## Readyroom: ${verdict}\n\n`,
    `${counted(files, 'file')} judged as of ${asOf}.\n`,
    items.length > 0 ? `\n${items.join('')}` : '',
    rest > 0 ? `\n… and ${counted(rest, 'more finding')}: \`${commandLine('check')}\` lists them all.\n` : '',
  ].join('');
}

function describe({ severity, file, line, code, message, hint }: PresentedFinding, prefix: string): string {
  const place = inRepository(prefix, file) + (line === null ? '' : `:${line}`);
  return `- ${WORDS[severity]} ${inlineCode(place)} ${escapeMarkdown(message)}\n  → ${escapeMarkdown(hint)} (${inlineCode(code)})\n`;
}
