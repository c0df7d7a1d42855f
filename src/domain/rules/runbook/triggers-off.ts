import { isOn } from '../../judgements/detection-rules.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { ringingOf } from '../views/ringing.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';

export const runbookTriggersOff = defineRule<{ count: number }>({
  code: 'runbook/triggers-off',
  severity: 'warning',
  title: 'A runbook that no alert opens',
  why: 'Its page promises an alert that leads to it; the alert is switched off, and nobody will ever come that way.',
  message: ({ count }) =>
    count === 1
      ? 'The detection rule that leads to this runbook is switched off.'
      : `All ${count} detection rules that lead to this runbook are switched off.`,
  hint: () => 'Switch one of them on again in its file below content/alerts, or name another rule here.',
  /** A rule that is not known may be on: it has a finding of its own. */
  *find(world) {
    const off = new Set(
      world.sources
        .filter(({ kind }) => kind === 'alerts')
        .flatMap(({ id, data }) =>
          valuesAt(data, ['rules', '*'])
            .filter(({ value }) => !isOn(ringingOf(value)))
            .map(({ value }) => `${id}/${String(valueAt(value, ['id']))}`),
        ),
    );
    for (const { source } of activeRunbooks(world)) {
      const triggers = valuesAt(source.data, ['triggers', '*']).map(({ value }) => String(value));
      if (triggers.length > 0 && triggers.every((trigger) => off.has(trigger)))
        yield {
          place: { file: source.file, data: { path: ['triggers'] } },
          args: { count: triggers.length },
        };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            replace: 'rules:',
            by: 'rules:\n  - { id: scan, title: Port scan, severity: low, enabled: false }',
          },
          {
            file: 'runbooks/web-shell.md',
            replace: 'triggers: [edr/',
            by: 'triggers: [edr/scan, edr/',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            replace: 'severity: high,',
            by: 'severity: high, enabled: false,',
          },
        ],
        at: ['runbooks/ransomware.md:10:11', 'runbooks/web-shell.md:11:11'],
        message: 'The detection rule that leads to this runbook is switched off.',
      },
    ],
  },
});
