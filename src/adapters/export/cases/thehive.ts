import { chosenRunbooks } from '../chosen-runbooks.ts';
import { runbookAddress } from '../../../domain/links/addresses.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { TLP_LABELS } from '../../../domain/model/tlp.ts';
import { playbookDescription } from '../cacao/playbook-description.ts';
import { markdownFor } from '../cacao/step-texts.ts';
import { jsonText, type Exported, type ExportSource } from '../export-form.ts';
import { tagsOf, tasksOf } from './runbook-tasks.ts';

/**
 * A case template of TheHive 5 for each active runbook, or for those named: what `POST /api/v1/caseTemplate` takes
 * (`InputCaseTemplate` and `InputTask` of StrangeBee's client thehive4py).
 */
export function exportTheHive(source: ExportSource, names: readonly string[]): Exported {
  const chosen = chosenRunbooks(source, names);
  return {
    files: chosen.map((runbook) => ({
      file: `${runbook.id}.json`,
      content: jsonText(templateOf(source, runbook)),
    })),
    notes: [
      'TheHive has a list of tasks and no ways between them: where a decision leads is told in the words of its task.',
      'PAP, custom fields and assignees are left to TheHive: a runbook knows none, and its roles stand in the words of a task.',
    ],
  };
}

function templateOf(source: ExportSource, runbook: Runbook) {
  const { id, meta, tlp } = runbook;
  return {
    name: id,
    displayName: meta.title,
    description: playbookDescription(source, runbook, markdownFor(source, runbookAddress(id))),
    severity: severityOf(source, meta.severity.default),
    tags: tagsOf(runbook),
    flag: false,
    tlp: TLP_LABELS.indexOf(tlp),
    tasks: tasksOf(source, runbook).map(({ title, group, words }, order) => ({
      title,
      group,
      description: words,
      order,
      flag: false,
    })),
  };
}

/** TheHive's four, 1 (low) to 4 (critical): the worst of the site is 4, its mildest 1. */
function severityOf({ site: { severities } }: ExportSource, severity: string): number {
  const at = Math.max(
    0,
    severities.findIndex(({ id }) => id === severity),
  );
  return 4 - Math.round((at * 3) / Math.max(1, severities.length - 1));
}
