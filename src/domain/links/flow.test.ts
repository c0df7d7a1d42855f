import { expect, it } from 'vitest';
import { parseRunbook } from '../../markdown/parse-runbook.ts';
import { readFlow } from './flow.ts';
import { reachableNodes } from './reachable-nodes.ts';

const TEXT = `
## Preparation
### Keep keys ready
## Detection
### Confirm
**If it fails:** [Restore](#restore)
### Decision: Real?
- **Yes** → [Contain](#contain)
- **No** → end: a false alarm
- **Other** → [Ransomware](ransomware.md#confirm)
- **Unsure** → ask someone
## Contain
### Cut off
**Next:** [Restore](#restore)
### Left behind
## Recovery
### Restore
## Communication
### Tell staff
### Tell customers
`;

const flow = readFlow(parseRunbook(TEXT, 'runbooks/x.md'), 'runbooks/x.md');

it('reads nodes and edges from the text', () => {
  expect(flow.start).toBe('confirm');
  expect(
    flow.edges.map(({ from, to, label, kind }) => `${from} -${kind}${label && ` ${label}`}-> ${to}`),
  ).toEqual([
    'confirm -next-> decision-real',
    'confirm -failure-> restore',
    'decision-real -arm Yes-> cut-off',
    'decision-real -arm No-> end:a false alarm',
    'decision-real -arm Other-> file:runbooks/ransomware.md#confirm',
    'cut-off -jump-> restore',
    'left-behind -next-> restore',
    'restore -next-> end:',
    'keep-keys-ready -next-> end:',
    'tell-staff -next-> tell-customers',
    'tell-customers -next-> end:',
  ]);
  expect(flow.looseEnds).toMatchObject([
    { from: 'decision-real', kind: 'arm', label: 'Unsure', text: 'ask someone' },
  ]);
});

it('knows what no path reaches', () => {
  const reached = reachableNodes(flow);
  expect(flow.nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual(['left-behind']);
});

it('a link to the file itself is a link to its step', () => {
  const text = '## Detection\n### A\n**Next:** [C](x.md#c)\n### B\n### C\n';
  const { edges } = readFlow(parseRunbook(text, 'runbooks/x.md'), 'runbooks/x.md');
  expect(edges[0]).toEqual({ from: 'a', to: 'c', label: '', kind: 'jump' });
});
