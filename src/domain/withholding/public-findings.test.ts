import { expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { presented } from '../../testing/present-finding.ts';
import { publicFindings } from './public-findings.ts';

const RED = {
  file: 'runbooks/ransomware.md',
  replace: 'review_interval: 180d',
  by: 'review_interval: 180d\ntlp: RED',
};
const FILE = 'runbooks/ransomware.md';

it.each([
  ['stands in', { file: FILE }],
  ['says', { message: `There is no heading in "${FILE}".` }],
  ['advises with', { hint: 'Did you mean "../runbooks/ransomware.md"?' }],
  ['leads to', { related: [{ file: FILE, line: 1, column: 1, note: 'The other one' }] }],
  ['explains with', { related: [{ file: 'a.md', line: 1, column: 1, note: `As in ${FILE}` }] }],
])('a finding that %s a withheld file is not shown', async (_, changes) => {
  const { programme } = await judgedSample([RED]);
  expect(publicFindings([presented(changes), presented()], programme)).toEqual([presented()]);
});

it('errors come first, else the order stays', async () => {
  const { programme } = await judgedSample([RED]);
  const shown = (['info', 'warning', 'error', 'warning', 'error'] as const).map((severity, line) =>
    presented({ severity, line }),
  );
  expect(publicFindings(shown, programme).map(({ line }) => line)).toEqual([2, 4, 1, 3, 0]);
});
