import { describe, expect, it } from 'vitest';
import { publishedSample } from '../../testing/published-sample.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import type { Change } from '../rules/define-rule.ts';
import { controlPaths, controlPathsWords, walkedReport } from './control-paths.ts';

const CONTROL = 'content/assessments/endpoint-telemetry.md';
const RECORD = 'content/records/tabletop.md';
const evidence = (ref: string, collected = '2026-09-28'): Change => ({
  file: CONTROL,
  replace: 'ref: https://example.org/coverage, method: test, collected: 2026-09-28',
  by: `ref: ${ref}, method: test, collected: ${collected}`,
});
const text: Change = {
  file: CONTROL,
  replace: 'Sensors on servers and laptops.',
  by: 'See [the runbook](../../runbooks/web-shell.md).',
};
const walked: Change = {
  file: RECORD,
  replace: 'kind: tabletop',
  by: 'kind: tabletop\nwalked:\n  web-shell: [{ decision: decision-is-it-a-shell, arm: "Yes" }]',
};
const red: Change = { file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'tlp: RED' };

async function told(changes: readonly Change[], today?: string) {
  const { programme, today: day } = await judgedSample(changes, today);
  return controlPaths(programme.assessments[0]!, programme, day).map((paths) => [
    paths.runbook.id,
    paths.named,
    controlPathsWords(paths),
  ]);
}

const PROVEN = '1 of 3 ways out of its decisions walked within 365 days, 2 never';
const SILENT = 'no record says which of the 3 ways out of its decisions were walked';
const NONE = ['ransomware', 'evidence', 'it has no decision'];

it.each<[string, Change[], string[][], string?]>([
  ['nothing', [], []],
  ['a record as evidence', [evidence(RECORD), walked], [['web-shell', 'evidence', PROVEN], NONE]],
  ['a runbook as evidence', [evidence('runbooks/web-shell.md')], [['web-shell', 'evidence', SILENT]]],
  ['a link in the text', [text, walked], [['web-shell', 'text', PROVEN]]],
  ['both: once, by its evidence', [evidence(RECORD), text], [['web-shell', 'evidence', SILENT], NONE]],
  ['evidence collected later', [evidence(RECORD, '2026-10-30')], [], '2026-10-29'],
  ['evidence elsewhere of the same name', [evidence('share/tabletop.md')], []],
])('a control that names %s', async (_, changes, expected, today) => {
  expect(await told(changes, today)).toEqual(expected);
});

describe('a number for the reader', () => {
  it('is in the report of the scores, which are what they were', async () => {
    const changes = [evidence(RECORD), walked];
    const [before, after] = [await judgedSample([evidence(RECORD)]), await judgedSample(changes)];
    expect(after.score).toEqual(before.score);
    expect(walkedReport(after.programme, after.today)[0]).toMatchObject({
      control: 'endpoint-telemetry',
      runbook: 'web-shell',
      walked: 1,
      of: 3,
      words: PROVEN,
    });
    expect(walkedReport(after.programme, after.today, 'RS')).toEqual([]);
  });
  it('names no withheld runbook', async () => {
    const programme = await publishedSample([evidence(RECORD), walked, text, red]);
    expect(walkedReport(programme, '2026-10-31').map(({ runbook }) => runbook)).toEqual(['ransomware']);
  });
});
