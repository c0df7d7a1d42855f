import { chosenRunbooks } from '../chosen-runbooks.ts';
import { runbookAddress } from '../../../domain/links/addresses.ts';
import { isFirstMinutes } from '../../../domain/model/first-minutes.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { yamlFlow } from '../../../domain/model/yaml-text.ts';
import { toCsv } from '../../../domain/text/csv.ts';
import { wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import { absolute, type Exported, type ExportSource } from '../export-form.ts';

/** A checklist of each active runbook, or of those that are named: a template of GitHub's issues, and rows that Jira imports. */
export function exportIssues(source: ExportSource, names: readonly string[]): Exported {
  const chosen = chosenRunbooks(source, names);
  return {
    files: [
      ...chosen.map((runbook) => ({
        file: `ISSUE_TEMPLATE/${runbook.id}.md`,
        content: issueTemplate(source, runbook),
      })),
      {
        file: 'jira.csv',
        content: `\uFEFF${toCsv([HEADS, ...chosen.flatMap((one) => jiraRows(source, one))])}`,
      },
    ],
    notes: [
      'Ways between steps, commands and facts are left out: a line leads to its step, which has them.',
      'Jira asks for the meaning of each column when it imports: "Issue Id" and "Parent Id" join the steps to their runbook.',
    ],
  };
}

/** What is ticked: the first minutes, then each step with its address. */
function linesOf(
  source: ExportSource,
  { id, body }: Runbook,
): { title: string; page?: string | undefined }[] {
  const page = (anchor: string) => absolute(source, `${runbookAddress(id)}#${anchor}`);
  return body.sections.flatMap(({ title, checks, steps }) => [
    ...(isFirstMinutes(title) && steps.length === 0 ? checks.map(({ text }) => ({ title: text })) : []),
    ...steps.map((step) => ({ title: step.title, page: page(step.anchor) })),
  ]);
}

function issueTemplate(source: ExportSource, runbook: Runbook): string {
  const { meta, id, tlp } = runbook;
  const page = absolute(source, runbookAddress(id));
  const front = [
    `name: ${yamlFlow(meta.title)}`,
    `about: ${yamlFlow(meta.summary)}`,
    `title: ${yamlFlow(`${meta.title}: `)}`,
    `labels: ${yamlFlow(meta.severity.default)}`,
    `assignees: ''`,
  ];
  const lines = linesOf(source, runbook).map(({ title, page: step }) =>
    step ? `- [ ] [${wordsInMarkdown(title)}](${step})` : `- [ ] ${wordsInMarkdown(title)}`,
  );
  const about = `${page ? `Runbook: <${page}>` : `Runbook: ${id}`}, TLP:${tlp}, as of ${source.today}.`;
  return `---\n${front.join('\n')}\n---\n\n${about}\n\n${lines.join('\n')}\n`;
}

const HEADS = ['Issue Id', 'Parent Id', 'Issue Type', 'Summary', 'Description', 'Labels'];

/** One task for the runbook and a sub-task for each line; `Summary` holds at most 255 signs on one line. */
function jiraRows(source: ExportSource, runbook: Runbook): string[][] {
  const { meta, id } = runbook;
  const page = absolute(source, runbookAddress(id)) ?? id;
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 255);
  return [
    [id, '', 'Task', short(meta.title), `${meta.summary}\n${page}`, meta.severity.default],
    ...linesOf(source, runbook).map(({ title, page: step }, at) => [
      `${id}-${at + 1}`,
      id,
      'Sub-task',
      short(title),
      step ?? page,
      meta.severity.default,
    ]),
  ];
}
