import fc from 'fast-check';
import { changedTree } from '../sample-tree.ts';

/** Programmes in which whatever readiness judges by itself may be in order or not, as files; judged on `DRAWN_DAY`. */
export const DRAWN_DAY = '2026-06-30';
/** About the day that is judged, and so about each interval before it: the edges are where two judges part. */
const EDGES = [
  '2025-06-29',
  '2025-06-30',
  '2025-12-31',
  '2026-01-01',
  '2026-06-29',
  '2026-06-30',
  '2026-07-01',
];
const day = fc.constantFrom(...EDGES);
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const flow = (value: object) => JSON.stringify(value);
const line = (key: string, value: unknown) => (value === undefined ? '' : `${key}: ${String(value)}\n`);
const keys = (meta: object) =>
  Object.entries(meta)
    .map(([key, value]) => line(key, value))
    .join('');
const seldom = <T, U>(usual: T, other: U) => fc.constantFrom<T | U>(usual, usual, usual, usual, other);

const front = fc.record({
  status: fc.constantFrom('active', 'active', 'active', 'draft', 'deprecated'),
  owner: seldom('incident-lead', 'nobody'),
  valid_until: perhaps(day),
  last_reviewed: day,
  review_interval: fc.constantFrom('1d', '180d'),
  exercise_interval: perhaps(fc.constantFrom('1d', '365d')),
  triggers: fc.subarray(['edr/a', 'edr/b', 'edr/gone']).map((ids) => `[${ids.join(', ')}]`),
  roles: perhaps(fc.constantFrom('[]', '[triage-analyst]', '[triage-analyst, nobody]')),
  prerequisites: perhaps(fc.constantFrom('[]', '[{ what: Console, check: open it }]')),
  routes: perhaps(fc.constantFrom('[]', '[{ when: it is another, to: web-shell }]')),
  notifications: perhaps(fc.constantFrom('[]', '[duty]', '[duty, unknown]')),
});
const FIRST = [
  '',
  '## First five minutes\n\n',
  '## First five minutes\n\n***\n\n',
  '## First five minutes\n\n- [ ] Call\n\n',
];
const runbook = fc.record({
  front,
  first: fc.constantFrom(...FIRST),
  includes: fc.boolean(),
  steps: fc.array(fc.constantFrom('', '', 'Do it.', '- [ ] Done'), { minLength: 2, maxLength: 5 }),
});

const alert = fc.record({
  severity: fc.constantFrom('medium', 'high', 'critical'),
  enabled: fc.boolean(),
});
const promised = fc.record({ status: fc.constantFrom('open', 'in-progress', 'done'), due: day });
const standing = fc.constantFrom(
  { current: 3, target: 3 },
  { current: 3, target: 3 },
  { status: 'not-applicable' },
  { status: 'out-of-scope', rationale: 'it was sold' },
);

export const drawnProgramme = fc.record({
  runbooks: fc.tuple(runbook, runbook),
  alerts: fc.tuple(alert, alert),
  site: fc.record({
    exercise_interval: perhaps(fc.constant('1d')),
    review_interval: perhaps(fc.constant('1d')),
  }),
  /** Lists of `content/site.yml` that are empty. */
  empty: fc.constantFrom<('contacts' | 'fallbacks')[]>([], [], [], [], [], ['contacts'], ['fallbacks']),
  decides: seldom('incident-lead', 'nobody'),
  shared: fc.record({
    last_reviewed: perhaps(day),
    review_interval: perhaps(fc.constantFrom('1d', '180d')),
  }),
  exercise: fc.record({ date: day, runbooks: fc.subarray(['ransomware', 'web-shell'], { minLength: 1 }) }),
  finding: promised,
  action: promised,
  standing,
  evidence: fc.array(fc.record({ collected: day, valid_for: fc.constantFrom('1d', '180d') }), {
    minLength: 1,
    maxLength: 3,
  }),
  answer: fc.record({
    state: fc.constantFrom('pass', 'fail', 'unanswered'),
    checked: day,
    valid_for: perhaps(fc.constantFrom('1d', '180d')),
  }),
});
export type DrawnProgramme = typeof drawnProgramme extends fc.Arbitrary<infer T> ? T : never;

const SHARED = '\n### [Isolate a host](../content/steps/isolate-host.md)\n';

function runbookText(id: string, drawn: DrawnProgramme['runbooks'][number]): string {
  const phases = ['Detection', 'Containment', 'Recovery'];
  const steps = drawn.steps.map(
    (step, at) => `${phases[at] ? `## ${phases[at]}\n\n` : ''}### Step ${at}\n\n${step}\n`,
  );
  const rest = drawn.steps.length < 3 ? '\n## Recovery\n\nWait.\n' : '';
  return `---
id: ${id}
title: ${id}
summary: Use it.
severity: { default: SEV1 }
csf: [RS.MI-01]
${keys(drawn.front)}---

It happens.

${drawn.first}${steps.join('\n')}${rest}${drawn.includes ? SHARED : ''}`;
}

/** The files of a drawn programme: the sample tree with what was drawn in its place. */
export function filesOf(drawn: DrawnProgramme): Record<string, string> {
  const { runbooks, alerts, exercise, evidence } = drawn;
  const rule = (id: string, one: object) => flow({ id, title: id, ...one });
  const emptied = { contacts: /^contacts:\n(?: .*\n)+/m, fallbacks: /^fallbacks:\n(?: .*\n)+/m };
  const tree = changedTree([
    { file: 'content/site.yml', replace: 'name: Sample\n', by: `name: Sample\n${keys(drawn.site)}` },
    {
      file: 'content/steps/isolate-host.md',
      replace: 'last_reviewed: 2026-10-01\n',
      by: keys(drawn.shared),
    },
    { file: 'runbooks/ransomware.md', text: runbookText('ransomware', runbooks[0]) },
    { file: 'runbooks/web-shell.md', text: runbookText('web-shell', runbooks[1]) },
    {
      file: 'content/alerts/edr.yml',
      text: `id: edr\ntitle: Endpoints\nrules: [${rule('a', alerts[0])}, ${rule('b', alerts[1])}]\n`,
    },
    {
      file: 'content/regulations.yml',
      text: `regulations: [${flow({ id: 'duty', title: 'Duty', jurisdiction: 'EU', applies_when: 'it does', decided_by: drawn.decides, source: { title: 'Text', url: 'https://example.org/' }, stages: [{ what: 'Notice', clock_starts: 'awareness', to: 'the authority' }] })}]\n`,
    },
    {
      file: 'content/records/tabletop.md',
      text: `---\nid: tabletop\ntitle: Tabletop\ndate: ${exercise.date}\nkind: tabletop\nrunbooks: [${exercise.runbooks.join(', ')}]\nfindings: [${flow({ title: 'Finding', owner: 'incident-lead', ...drawn.finding })}]\n---\n\nHeld.\n`,
    },
    {
      file: 'content/assessments/endpoint-telemetry.md',
      text: `---\nid: endpoint-telemetry\ntitle: Telemetry\ncsf: [DE.CM-09]\nowner: incident-lead\nfloor: 2\nhistory: [${flow({ date: '2025-01-01', ...drawn.standing })}]\nevidence: [${evidence.map((one) => flow({ title: 'Report', ref: 'https://example.org/', method: 'test', ...one })).join(', ')}]\nactions: [${flow({ title: 'Action', owner: 'incident-lead', ...drawn.action })}]\n---\n\nSensors.\n`,
    },
    {
      file: 'content/readiness/detect.yml',
      text: `items: [${flow({ id: 'item', text: 'It was checked.', ...drawn.answer })}]\n`,
    },
  ]);
  for (const list of drawn.empty)
    tree['content/site.yml'] = (tree['content/site.yml'] ?? '').replace(emptied[list], `${list}: []\n`);
  return tree;
}
