import { expect, it } from 'vitest';
import { compareVerdicts, type Verdict } from './compare-verdicts.ts';

const finding = (code: string, line = 1, message = 'm') => ({
  code,
  severity: 'error',
  file: 'runbooks/a.md',
  line,
  message,
});
const verdict = (changes: Partial<Verdict> = {}): Verdict => ({
  version: '1',
  findings: [finding('a/b'), finding('a/b', 2)],
  scores: { overall: 1.25, RS: null },
  readiness: { RS: 'partial' },
  ...changes,
});

it.each<[string, Partial<Verdict>, string[]]>([
  ['the same', { version: '2' }, []],
  ['lines that moved', { findings: [finding('a/b', 7), finding('a/b', 8)] }, []],
  [
    'one of two equal ones is gone',
    { findings: [finding('a/b')] },
    ['  Gone: 1 × a/b', '    error runbooks/a.md:2  m'],
  ],
  [
    'a stricter rule',
    { findings: [...verdict().findings, finding('x/y', 3, 'new')] },
    ['  New: 1 × x/y', '    error runbooks/a.md:3  new'],
  ],
  [
    'scores and states',
    { scores: { overall: 1.254, RS: 2 }, readiness: {} },
    ['  Score of RS: none → 2.00', '  Readiness of RS: partial → none'],
  ],
])('%s', (_, changes, lines) => expect(compareVerdicts(verdict(), verdict(changes))).toEqual(lines));

it('lists a few of many', () => {
  const many = Array.from({ length: 9 }, (_, at) => finding('x/y', at, `${at}`));
  const lines = compareVerdicts(verdict({ findings: [] }), verdict({ findings: many }));
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toBe('    and 4 more');
});
