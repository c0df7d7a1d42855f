import { expect, it } from 'vitest';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree, SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { csf2 } from '../frameworks/csf.ts';
import type { Programme } from '../model/programme.ts';
import type { Change } from '../rules/define-rule.ts';
import { functionReadiness } from '../readiness/programme-readiness.ts';
import { readinessWorld } from '../readiness/world.ts';

const SHELL = 'runbooks/web-shell.md';
const RECORD = 'content/records/tabletop.md';
/** The sample with web-shell as its only runbook; its one critical way is "Yes". */
const alone: Change[] = [
  { file: 'runbooks/ransomware.md', text: null },
  { file: SHELL, replace: '**Files are encrypted** → [Ransomware](ransomware.md)', by: 'x' },
];
const walked = (arm: string): Change => ({
  file: RECORD,
  replace: 'kind: tabletop',
  by: `kind: tabletop\nwalked:\n  web-shell: [{ decision: decision-is-it-a-shell, arm: "${arm}" }]`,
});
const red = {
  runbook: { file: SHELL, replace: 'tlp: GREEN', by: 'tlp: RED' },
  record: { file: RECORD, replace: 'kind: tabletop', by: 'kind: tabletop\ntlp: RED' },
} as const;

const itemOf = (programme: Programme) =>
  functionReadiness(readinessWorld(programme, csf2, SAMPLE_AS_OF), 'RS')?.items.find(
    ({ id }) => id === 'runbook-ways-walked',
  );

it.each([
  ['pass', 'Yes', []],
  ['pass', 'Yes', ['runbook']],
  ['pass', 'Yes', ['record']],
  ['pass', 'Yes', ['runbook', 'record']],
  ['fail', 'No', []],
  ['fail', 'No', ['runbook']],
  ['fail', 'No', ['record']],
] as const)('%s where a record walked "%s", whatever is withheld: %j', async (state, arm, hidden) => {
  const labels = hidden.map((one) => red[one]);
  const read = await readProgramme(filesInMemory(changedTree([...alone, walked(arm), ...labels])));
  const shown = await publishProgramme(read, 'AMBER');
  expect([itemOf(read.programme)?.state, itemOf(shown)?.state]).toEqual([state, state]);
  const text = JSON.stringify(shown.withheld);
  expect(text).not.toContain('is-it-a-shell');
  expect(text).not.toContain('tabletop');
  if (hidden.length > 0) expect(JSON.stringify(shown.records)).not.toContain('is-it-a-shell');
});
