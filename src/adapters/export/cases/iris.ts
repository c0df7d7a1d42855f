import { chosenRunbooks } from '../chosen-runbooks.ts';
import { runbookAddress } from '../../../domain/links/addresses.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import { playbookDescription } from '../cacao/playbook-description.ts';
import { markdownFor } from '../cacao/step-texts.ts';
import { absolute, jsonText, type Exported, type ExportSource } from '../export-form.ts';
import { tagsOf, tasksOf } from './runbook-tasks.ts';

/**
 * A case template of DFIR-IRIS for each active runbook, or for those named, as its documentation has it and as
 * `validate_case_template` of iris-web judges it. `summary` and `tags` are always there: a case made from a template
 * reads them without asking.
 */
export function exportIris(source: ExportSource, names: readonly string[]): Exported {
  const chosen = chosenRunbooks(source, names);
  return {
    files: chosen.map((runbook) => ({
      file: `${runbook.id}.json`,
      content: jsonText(templateOf(source, runbook)),
    })),
    notes: [
      'DFIR-IRIS has a list of tasks without order, phases or ways: the phase is a tag, and where a decision leads is told in words.',
      'Severity, TLP and classification of a case are not in its templates; they stand in the note.',
    ],
  };
}

function templateOf(source: ExportSource, runbook: Runbook) {
  const { id, meta, tlp } = runbook;
  const page = absolute(source, runbookAddress(id));
  const title = wordsInMarkdown(meta.title);
  const facts = `TLP:${tlp}, ${meta.severity.default}, as of ${source.today}.`;
  const about = playbookDescription(source, runbook, markdownFor(source, runbookAddress(id)));
  return {
    name: id,
    display_name: meta.title,
    description: meta.summary,
    author: source.site.name.slice(0, 128),
    summary: page ? `Runbook: [${title}](${page})` : `Runbook: ${title}`,
    tags: tagsOf(runbook),
    tasks: tasksOf(source, runbook).map(({ title, group, words }) => ({
      title,
      description: words || title,
      tags: [asTag(group)],
    })),
    note_directories: [{ title: 'Runbook', notes: [{ title: meta.title, content: `${facts}\n\n${about}` }] }],
  };
}

/** Tags are joined by commas there. */
const asTag = (word: string): string => word.replace(/\s*,\s*/g, ' ').toLowerCase();
