import type { RunbookBody } from '../../model/body.ts';
import { isForIncidents } from '../../judgements/usable-runbooks.ts';
import { valueAt } from '../../model/values-at.ts';
import { PHASES, PHASE_TITLES, type Phase } from '../../model/phase.ts';
import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookMissingPhases = defineRule<{ phases: readonly string[] }>({
  code: 'runbook/missing-phases',
  severity: 'error',
  title: 'Too few phases',
  why: 'A page that tells how to notice an incident, but not how to understand and stop it, leaves the responder alone halfway.',
  message({ phases }) {
    const found =
      phases.length > 0 ? `The runbook has only ${listOr(phases, 'and')}` : 'The runbook has no phase';
    return `${found}, expected at least three phases of which Analysis or Containment is one.`;
  },
  hint({ phases }) {
    const missing = [PHASE_TITLES.analysis, PHASE_TITLES.containment, PHASE_TITLES.recovery].filter(
      (title) => !phases.includes(title),
    );
    return `Write a second-level heading for each phase, such as ${listOr(
      missing.map((title) => `"## ${title}"`),
      'and',
    )}.`;
  },
  *find(world) {
    for (const { source, body, title } of worldRunbooks(world)) {
      if (!isForIncidents(valueAt(source.data, ['kind']))) continue;
      if (hasEnoughPhases(body)) continue;
      const found = phasesOf(body);
      const phases = PHASES.filter((phase) => found.has(phase)).map((phase) => PHASE_TITLES[phase]);
      yield { place: title, args: { phases } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: '## Containment', by: '## Thoughts' },
          { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'kind: check\nstatus: active' },
        ],
      },
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: '## Containment', by: '## 2. Isolate and contain' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: '## Containment', by: '## Thoughts' }],
        at: ['runbooks/ransomware.md:3:8'],
        message:
          'The runbook has only Detection and Recovery, expected at least three phases of which Analysis or Containment is one.',
      },
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: '## Containment', by: '## Communication' }],
        at: ['runbooks/ransomware.md:3:8'],
      },
    ],
  },
});

/** True for at least three phases, of which one understands or stops the incident. */
export function hasEnoughPhases(body: RunbookBody): boolean {
  const found = phasesOf(body);
  return found.size >= 3 && (found.has('analysis') || found.has('containment'));
}

function phasesOf({ sections }: RunbookBody): ReadonlySet<Phase> {
  return new Set(sections.flatMap(({ phases }) => phases));
}
