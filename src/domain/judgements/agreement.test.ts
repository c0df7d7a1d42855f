import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { judgeFiles } from '../../testing/judge-tree.ts';
import { worldOf } from '../../testing/judge-readiness.ts';
import { runs } from '../../testing/length.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { functionReadiness } from '../readiness/programme-readiness.ts';
import { countingRunbooks } from './usable-runbooks.ts';

const TODAY = '2026-06-30';
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
/** How readiness begins where it does not say that something is wrong, but that nobody can tell. */
const UNKNOWN = 'only its review';
const day = fc.constantFrom(...EDGES);
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const line = (key: string, value: unknown) => (value === undefined ? '' : `${key}: ${String(value)}\n`);
const keys = (meta: object) =>
  Object.entries(meta)
    .map(([key, value]) => line(key, value))
    .join('');

const runbook = fc.record({
  status: fc.constantFrom('active', 'active', 'active', 'draft', 'deprecated'),
  valid_until: perhaps(day),
  last_reviewed: day,
  review_interval: fc.constantFrom('1d', '180d'),
  exercise_interval: perhaps(fc.constantFrom('1d', '365d')),
  triggers: fc.subarray(['edr/a', 'edr/b']),
  includes: fc.boolean(),
  steps: fc.array(fc.constantFrom('', '', 'Do it.', '- [ ] Done'), { minLength: 2, maxLength: 5 }),
});

const alert = fc.record({
  severity: fc.constantFrom('medium', 'high', 'critical'),
  enabled: fc.constantFrom(true, true, false),
});
const promised = fc.record({
  status: fc.constantFrom('open', 'in-progress', 'done'),
  due: day,
});
const programme = fc.record({
  runbooks: fc.tuple(runbook, runbook),
  alerts: fc.tuple(alert, alert),
  site: fc.record({
    exercise_interval: perhaps(fc.constant('1d')),
    review_interval: perhaps(fc.constant('1d')),
  }),
  shared: fc.record({
    last_reviewed: perhaps(day),
    review_interval: perhaps(fc.constantFrom('1d', '180d')),
  }),
  exercise: fc.record({ date: day, runbooks: fc.subarray(['ransomware', 'web-shell'], { minLength: 1 }) }),
  finding: promised,
  action: promised,
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
type Drawn = typeof programme extends fc.Arbitrary<infer T> ? T : never;

const SHARED = '\n### [Isolate a host](../content/steps/isolate-host.md)\n';

function runbookText(id: string, { steps, triggers, includes, ...meta }: Drawn['runbooks'][number]): string {
  const phases = ['Detection', 'Containment', 'Recovery'];
  const text = steps.map(
    (step, at) => `${phases[at] ? `## ${phases[at]}\n\n` : ''}### Step ${at}\n\n${step}\n`,
  );
  return `---\nid: ${id}\ntitle: ${id}\nsummary: Use it.\nowner: incident-lead\nseverity: { default: SEV1 }\ncsf: [RS.MI-01]\ntriggers: [${triggers.join(', ')}]\n${keys(meta)}---\n\nIt happens.\n\n${text.join('\n')}${steps.length < 3 ? '\n## Recovery\n\nWait.\n' : ''}${includes ? SHARED : ''}`;
}

function treeOf({ runbooks, alerts, site, shared, exercise, finding, action, evidence, answer }: Drawn) {
  const flow = (value: object) => JSON.stringify(value);
  const rule = (id: string, one: object) => flow({ id, title: id, ...one });
  return changedTree([
    {
      file: 'content/site.yml',
      replace: 'name: Sample\n',
      by: `name: Sample\n${keys(site)}`,
    },
    {
      file: 'content/steps/isolate-host.md',
      replace: 'owner: incident-lead\n',
      by: `owner: incident-lead\n${keys(shared)}`,
    },
    { file: 'runbooks/ransomware.md', text: runbookText('ransomware', runbooks[0]) },
    { file: 'runbooks/web-shell.md', text: runbookText('web-shell', runbooks[1]) },
    {
      file: 'content/alerts/edr.yml',
      text: `id: edr\ntitle: Endpoints\nrules: [${rule('a', alerts[0])}, ${rule('b', alerts[1])}]\n`,
    },
    {
      file: 'content/records/tabletop.md',
      text: `---\nid: tabletop\ntitle: Tabletop\ndate: ${exercise.date}\nkind: tabletop\nrunbooks: [${exercise.runbooks.join(', ')}]\nfindings: [${flow({ title: 'Finding', owner: 'incident-lead', ...finding })}]\n---\n\nHeld.\n`,
    },
    {
      file: 'content/assessments/endpoint-telemetry.md',
      text: `---\nid: endpoint-telemetry\ntitle: Telemetry\ncsf: [DE.CM-09]\nowner: incident-lead\nfloor: 2\nhistory: [{ date: 2025-01-01, current: 3, target: 3 }]\nevidence: [${evidence.map((one) => flow({ title: 'Report', ref: 'https://example.org/', method: 'test', ...one })).join(', ')}]\nactions: [${flow({ title: 'Action', owner: 'incident-lead', ...action })}]\n---\n\nSensors.\n`,
    },
    {
      file: 'content/readiness/detect.yml',
      text: `items: [${flow({ id: 'item', text: 'It was checked.', ...answer })}]\n`,
    },
  ]);
}

it('check and readiness agree on what is due, expired, open, answered and a stub', async () => {
  await fc.assert(
    fc.asyncProperty(programme, async (drawn) => {
      const tree = treeOf(drawn);
      const findings = await judgeFiles(tree, TODAY);
      const read = await readProgramme(filesInMemory(tree));
      const world = worldOf(read.programme, TODAY);
      const counting = countingRunbooks(read.programme).map(({ id }) => id);

      const of = (code: string) => findings.filter((one) => one.code === code);
      const files = (...codes: string[]) =>
        counting.filter((id) =>
          codes.some((code) => of(code).some(({ file }) => file === `runbooks/${id}.md`)),
        );
      const item = (node: string, id: string) =>
        functionReadiness(world, node)?.items.find((one) => one.id === id);
      const failing = (node: string, id: string) => item(node, id)?.failing ?? [];
      const judgedRunbooks = (id: string) =>
        counting.filter((one) =>
          failing('RS', id).some(
            ({ href, note }) => !note?.startsWith(UNKNOWN) && href === `/runbooks/${one}/`,
          ),
        );

      expect(read.programme.runbooks).toHaveLength(2);
      expect(read.programme.assessments).toHaveLength(1);
      expect(judgedRunbooks('runbook-in-force')).toEqual(files('review/expired'));
      expect(judgedRunbooks('runbook-review-in-date')).toEqual(files('review/overdue'));
      expect(judgedRunbooks('runbook-exercised')).toEqual(
        files('runbook/no-exercise-record', 'runbook/exercise-overdue'),
      );
      const stubs = of('content/stub')
        .filter(({ message }) => !message.startsWith('The section'))
        .map(({ file }) => file);
      const active = read.programme.runbooks.filter(({ meta }) => meta.status === 'active');
      expect(active.filter(({ id }) => !counting.includes(id)).map(({ file }) => file)).toEqual(stubs);
      const unanswered = of('alert/no-runbook').map(({ message }) => /"(edr\/.)"/.exec(message)?.[1]);
      expect(
        failing('RS', 'alerts-have-runbook').map(({ href }) => href?.replace(/^\/alerts\/|\/$/g, '')),
      ).toEqual(unanswered);
      expect(failing('DE', 'actions-on-time')).toHaveLength(of('assessment/action-overdue').length);
      expect(failing('DE', 'evidence-unexpired')).toHaveLength(of('assessment/evidence-expired').length);
      if (drawn.exercise.runbooks.some((id) => counting.includes(id)))
        expect(failing('RS', 'runbook-findings-on-time').length > 0).toBe(
          of('record/finding-overdue').length > 0,
        );
      const including = read.programme.runbooks.filter(
        ({ id }, at) => counting.includes(id) && drawn.runbooks[at]?.includes,
      );
      // Of a step that never says when it was reviewed readiness alone speaks: its day is missing, not past.
      if (including.length > 0 && drawn.shared.last_reviewed !== undefined)
        expect(
          failing('RS', 'shared-steps-reviewed').filter(({ note }) => !note?.startsWith(UNKNOWN)).length > 0,
        ).toBe(of('review/overdue').some(({ file }) => file.startsWith('content/steps/')));
      const late = drawn.answer.checked > TODAY || drawn.answer.state === 'unanswered';
      if (!late)
        expect(item('DE', 'item')?.state === 'unanswered').toBe(of('readiness/check-expired').length > 0);
    }),
    { numRuns: runs(60) },
  );
});
