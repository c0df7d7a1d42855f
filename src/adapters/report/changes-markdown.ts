import type { AlsoChanged, ProgrammeChanges, TouchedFile } from '../../domain/changes/compare-programmes.ts';
import type { RunbookChange } from '../../domain/changes/compare-runbooks.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import { counted } from '../../domain/text/counted.ts';
import { linesOf, scoreLine, type ChangeLine } from './changes-lines.ts';
import { escapeMarkdown, inlineCode } from './escape-markdown.ts';

export interface ComparedWith {
  name: string;
  commit: string;
}

/** What a comment holds: 65,536 characters on GitHub, a million on GitLab. */
const MOST_CHARACTERS = 60_000;
const MOST_LINES = 40;

/** Where the comment begins: a job that finds it there writes anew what it wrote before. */
const MARK = '<!-- readyroom diff -->';

interface Part {
  head: string;
  lines: readonly ChangeLine[];
  flow?: RunbookChange['flow'];
}

/** `diff --format markdown`: a comment for a reviewer. Pictures are left out first where it would be too long. */
export function changesMarkdown(changes: ProgrammeChanges, base: ComparedWith): string {
  const { files, also, asOf } = changes;
  const head = `${MARK}\n## Readyroom: what this branch changes\n\nSince it left ${inlineCode(base.name)} at ${inlineCode(base.commit.slice(0, 10))}, as of ${asOf}: ${counted(files.length, 'file')}, ${counted(also.length, 'other file')} changed by reference.\n\n${summary(changes)}`;
  const parts = [...files.map(partOf), ...also.map((one) => partOf(one, 'not touched'))];
  const texts: string[] = [];
  let length = head.length;
  for (const { head: title, lines } of parts) {
    const text = `${title}\n\n${listOf(lines)}`;
    if ((length += text.length) > MOST_CHARACTERS) break;
    texts.push(text);
  }
  for (const [at, { flow }] of parts.slice(0, texts.length).entries()) {
    const drawn = flow ? drawings(flow) : '';
    if ((length += drawn.length) > MOST_CHARACTERS) break;
    texts[at] += drawn;
  }
  const left = parts.length - texts.length;
  const rest =
    left > 0 ? `\n… and ${counted(left, 'more file')}: \`${commandLine('diff')}\` tells of them all.\n` : '';
  return `${head}${texts.map((text) => `\n${text}`).join('')}${rest}`;
}

function summary({ computed, scores, readiness, findings }: ProgrammeChanges): string {
  const nodes = scores.filter(({ id }) => !id.includes('.'));
  const rows = [
    ...(['error', 'warning', 'info'] as const).map((severity) => [
      `Findings: ${severity === 'info' ? 'note' : severity}s`,
      String(findings.before[severity]),
      String(findings.after[severity]),
    ]),
    ...nodes.map((node) => [`Score: ${node.title}`, ...scoreLine(node).words.split(' → ').slice(0, 2)]),
    ...readiness.map(({ title, before, after }) => [
      `Readiness: ${title}`,
      `${before.state}, ${before.passed} of ${before.applicable}`,
      `${after.state}, ${after.passed} of ${after.applicable}`,
    ]),
  ].filter(([, before, after]) => before !== after);
  const table = rows.map((cells) => `| ${cells.map((cell) => escapeMarkdown(cell ?? '')).join(' | ')} |\n`);
  const told = computed
    ? 'Scores, readiness and findings are the same in number.\n'
    : 'The number of findings is the same.\n';
  return [
    rows.length > 0 ? `| | before | after |\n| --- | --- | --- |\n${table.join('')}` : told,
    computed ? '' : '\nScores and readiness were not computed: errors before or after stand in the way.\n',
  ].join('');
}

function partOf(one: TouchedFile | AlsoChanged, why?: string | number): Part {
  const state = 'change' in one && one.change !== 'changed' ? `, ${one.change}` : '';
  const said = typeof why === 'string' ? `, ${why}` : state;
  return {
    head: `### ${escapeMarkdown(one.title)} (${inlineCode(one.file)}${said})`,
    lines: linesOf(one),
    flow: one.runbook?.flow,
  };
}

function listOf(lines: readonly ChangeLine[]): string {
  if (lines.length === 0) return 'Nothing that a reader would do otherwise.\n';
  const shown = lines
    .slice(0, MOST_LINES)
    .map(({ what, words }) => `- **${escapeMarkdown(what)}:** ${escapeMarkdown(words)}\n`);
  const rest = lines.length - shown.length;
  return `${shown.join('')}${rest > 0 ? `- … and ${rest} more\n` : ''}`;
}

function drawings({ before, after }: NonNullable<RunbookChange['flow']>): string {
  return [drawing('Flow before', before), drawing('Flow after', after)].join('');
}

/** A block that a forge draws; what is written in labels stands there as entities, so no fence can close early. */
function drawing(title: string, source: string | null): string {
  if (source === null) return '';
  return `\n<details><summary>${title}</summary>\n\n\`\`\`mermaid\n${source.trimEnd()}\n\`\`\`\n\n</details>\n`;
}
