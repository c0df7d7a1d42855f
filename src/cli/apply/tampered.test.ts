import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import { judgeFiles } from '../../testing/judge-tree.ts';
import { runs } from '../../testing/length.ts';
import { CLI_TODAY, runCli } from '../../testing/run-cli.ts';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const FILE = 'content/assessments/endpoint-telemetry.md';
const base = createHash('sha256')
  .update(SAMPLE_TREE[FILE] ?? '')
  .digest('hex');
const whole = () => ({
  format: 'readyroom-assessment',
  version: 1,
  programme: programmeIdentity({ name: 'Sample' }),
  asOf: '2026-11-10',
  made: '2026-11-10T09:00:00Z',
  answers: [
    { control: 'endpoint-telemetry', base, date: '2026-11-10', current: 3, target: 3.5, note: 'seen' },
  ],
});

/** What somebody who may not write to the repository would want written. */
const HOSTILE = fc.oneof(
  fc.constantFrom<unknown>(
    '../../runbooks/web-shell',
    'content/site.yml',
    '__proto__',
    'constructor',
    'web-shell',
    'x\n---\nowner: nobody\n---\n',
    '", current: 5 } # ',
    '}\n  - { date: 2026-11-11, current: 5 }',
    '&a *a !!js/function >-\n',
    '\u202e\u0000\ud800\u2028',
    '2026-02-30',
    '9999-12-31',
    -1,
    6,
    1e308,
    1.0000001,
    null,
    true,
    [],
    {},
    [[['x']]],
    { toString: 1 },
    'x'.repeat(100_000),
  ),
  fc.string(),
  fc.jsonValue(),
);
const KEYS = [
  'control',
  'base',
  'date',
  'current',
  'target',
  'note',
  'status',
  'rationale',
  'made',
  'asOf',
  'programme',
  'version',
  'format',
  'answers',
  '__proto__',
  'extra',
];
const tampering = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      how: fc.constant('answer' as const),
      key: fc.constantFrom(...KEYS),
      value: HOSTILE,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constant('file' as const),
      key: fc.constantFrom(...KEYS),
      value: HOSTILE,
    }),
  },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('drop' as const), key: fc.constantFrom(...KEYS) }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('twice' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      how: fc.constant('text' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      insert: fc.string(),
    }),
  },
);
type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

function tampered(steps: readonly Tampering[]): string {
  const made: Record<string, unknown> & { answers: Record<string, unknown>[] } = whole();
  for (const step of steps) {
    const [first] = Array.isArray(made.answers) ? made.answers : [];
    // An earlier step may have put anything in its place.
    const answer = typeof first === 'object' && first !== null ? first : undefined;
    if (step.how === 'file') made[step.key] = step.value;
    else if (step.how === 'answer' && answer) answer[step.key] = step.value;
    else if (step.how === 'drop' && answer) delete answer[step.key];
    else if (step.how === 'twice' && answer) made.answers.push({ ...answer, current: 1 });
  }
  return steps.reduce((text, step) => {
    if (step.how !== 'text') return text;
    const at = Math.floor(step.at * text.length);
    return text.slice(0, at) + step.insert + text.slice(at);
  }, JSON.stringify(made));
}

const added = (before: string, after: string) => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

it('a tampered self-assessment is refused, or writes what its diff showed into the control that it names', async () => {
  const codes: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(tampering, { minLength: 1, maxLength: 3 }), async (steps) => {
      const root = treeOnDisk(SAMPLE_TREE);
      const file = path.join(emptyFolder(), 'answers.json');
      writeFileSync(file, tampered(steps));
      const shown = await runCli(['apply', file, '--dry-run'], { cwd: root });
      expect(readTree(root)).toEqual(SAMPLE_TREE);
      const { code, err } = await runCli(['apply', file], { cwd: root });
      codes[code] = (codes[code] ?? 0) + 1;
      expect([0, 1, 2]).toContain(code);
      expect(`${shown.err}${err}`).not.toMatch(/^\s+at |node:internal|fault of Readyroom/m);
      const { [FILE]: after = '', ...others } = readTree(root);
      const { [FILE]: before = '', ...expected } = SAMPLE_TREE;
      expect(others).toEqual(expected);
      if (code !== 0) expect(after).toBe(before);
      for (const line of added(before, after)) expect(shown.out).toContain(`+${line}`);
      const errors = (await judgeFiles(readTree(root), CLI_TODAY)).filter(
        ({ severity, file: at }) => severity === 'error' && at === FILE,
      );
      expect(errors).toEqual([]);
    }),
    { numRuns: runs(40, 600), examples: [[[]]] },
  );
  // Both ways were tried.
  expect(Math.min(codes[0] ?? 0, codes[1] ?? 0)).toBeGreaterThan(0);
});
