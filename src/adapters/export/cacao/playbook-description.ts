import { isFirstMinutes } from '../../../domain/model/first-minutes.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import type { ExportSource } from '../export-form.ts';
import type { ToMarkdown } from './step-texts.ts';

/** What a runbook says outside of its steps, as Markdown: the summary first, then each thing under its name. */
export function playbookDescription(source: ExportSource, runbook: Runbook, toMarkdown: ToMarkdown): string {
  const { meta, body } = runbook;
  const list = (title: string, items: readonly string[] = []) =>
    items.length > 0 ? [`## ${title}`, items.map((item) => `- ${item}`).join('\n')] : [];
  const duties = source.programme.regulations.filter(({ id }) => meta.notifications?.includes(id));
  const letters = source.programme.communications.filter(
    ({ id }) => meta.communications?.includes(id) && !isWithheld(id),
  );
  return [
    meta.summary,
    toMarkdown(body.intro),
    ...list('What people see or say', meta.symptoms),
    ...list(
      'Severity',
      Object.entries(meta.severity.criteria ?? {}).map(([id, words]) => `${id}: ${words}`),
    ),
    ...list('Escalate if', meta.escalate_if),
    ...list(
      'Access and tools',
      meta.prerequisites?.map(({ what, check }) => `${what}: ${check}`),
    ),
    ...list('Preserve first', meta.evidence),
    ...list(
      'Notification duties',
      duties.map(({ title }) => title),
    ),
    ...list(
      'Message templates',
      letters.map(({ meta: { title } }) => title),
    ),
    ...body.sections
      .filter(({ title, steps }) => !(isFirstMinutes(title) && steps.length === 0))
      .flatMap(({ title, html }) => {
        const words = toMarkdown(html);
        return words ? [`## ${title}`, words] : [];
      }),
    ...(body.notes ?? []).map((note, at) => `${at + 1}: ${toMarkdown(note)}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}
