import { isSerious } from '../../judgements/detection-rules.ts';
import { ringingOf } from '../views/ringing.ts';
import { counts, isForIncidents, isInForce } from '../../judgements/usable-runbooks.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import type { Day } from '../../model/time/day.ts';
import { isRunbookBody, type SourceFile } from '../../model/source-file.ts';
import { Id } from '../../model/text.ts';
import { defineRule } from '../define-rule.ts';
import { isMentionedUnread } from '../views/unread-mentions.ts';

export const alertNoRunbook = defineRule<{ trigger: string; severity: string }>({
  code: 'alert/no-runbook',
  severity: 'warning',
  title: 'A serious alert that leads nowhere',
  why: 'The alert wakes somebody at night, and nothing tells that person what to do.',
  message: ({ trigger, severity }) =>
    `No active runbook answers "${trigger}", an alert of severity ${severity}.`,
  hint: ({ trigger }) =>
    `Add "${trigger}" to the "triggers" of a runbook that is active, not past its "valid_until" and more than a stub, lower its severity, or switch the rule off.`,
  *find(world) {
    const { sources, today } = world;
    const runbooks = sources.filter(({ kind }) => kind === 'runbook');
    // A runbook that cannot be read may be the one.
    if (runbooks.some(({ failures, data }) => failures.length > 0 && data === undefined)) return;
    const answered = new Set(
      runbooks
        .filter((source) => isOfUse(source, today))
        .flatMap(({ data }) => valuesAt(data, ['triggers', '*']).map(({ value }) => value)),
    );
    for (const { file, kind, id: source, data } of sources) {
      if (kind !== 'alerts') continue;
      for (const { path, value } of valuesAt(data, ['rules', '*'])) {
        const id = valueAt(value, ['id']);
        const severity = valueAt(value, ['severity']);
        if (typeof severity !== 'string' || !Id.safeParse(id).success) continue;
        const trigger = `${source}/${id}`;
        if (!isSerious({ severity, ...ringingOf(value) }) || answered.has(trigger)) continue;
        // One that names it in a way that does not fit has a finding of its own.
        if (isMentionedUnread(world, trigger, 'runbook')) continue;
        yield { place: { file, data: { path: [...path, 'id'] } }, args: { trigger, severity } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            replace: 'rules:',
            by: 'rules:\n  - { id: scan, title: Port scan, severity: medium }',
          },
        ],
      },
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            replace: 'rules:',
            by: 'rules:\n  - { id: scan, title: Port scan, severity: high, enabled: false }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            replace: 'rules:',
            by: 'rules:\n  - { id: scan, title: Port scan, severity: high }',
          },
        ],
        at: ['content/alerts/edr.yml:4:11'],
        message: 'No active runbook answers "edr/scan", an alert of severity high.',
      },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: draft' },
          { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'status: draft' },
        ],
        at: ['content/alerts/edr.yml:4:11'],
      },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'valid_until: 2026-10-30' },
          { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'status: draft' },
        ],
        at: ['content/alerts/edr.yml:4:11'],
      },
    ],
  },
});

/** What it states wrongly has a finding of its own, and may be meant well. */
function isOfUse({ data, body, issues }: SourceFile, today: Day): boolean {
  const told = (key: string) =>
    issues.some(({ path }) => path[0] === key) ? undefined : valueAt(data, [key]);
  const until = told('valid_until');
  return (
    isForIncidents(told('kind')) &&
    counts(told('status') ?? 'active', isRunbookBody(body) ? body : undefined) &&
    isInForce({ valid_until: typeof until === 'string' ? until : undefined }, today)
  );
}
