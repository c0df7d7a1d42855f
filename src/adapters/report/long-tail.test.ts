import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { countRules, withoutTail } from './long-tail.ts';
import { reportTerminal } from './terminal.ts';

const many = (length: number, changes = {}) =>
  Array.from({ length }, (_, line) => presented({ line: line + 1, ...changes }));
const FINDINGS = [
  ...many(12, { code: 'link/dead-file', message: 'There is no file.' }),
  ...many(7, { code: 'step/no-role', severity: 'warning', message: 'No role.' }),
  ...many(1, { code: 'step/unused', severity: 'info', message: 'Unused.' }),
];
const TITLES = new Map([
  ['link/dead-file', 'A link to a file that does not exist'],
  ['step/no-role', 'A step without a role'],
]);
const report = (settings: { all?: boolean; titles?: typeof TITLES }, findings = FINDINGS) =>
  reportTerminal(findings, new Map(), { colour: false, files: 3, asOf: '2026-10-31', ...settings });

it('ends with a table of the rules, errors first, and lists the first findings of each', () => {
  const text = report({ titles: TITLES });
  expect(text.slice(text.indexOf('By rule'))).toMatchInlineSnapshot(`
    "By rule:
      12 error    link/dead-file  A link to a file that does not exist (10 shown)
       7 warning  step/no-role    A step without a role (5 shown)
       1 info     step/unused
      "npm run -s readyroom -- check --all" shows every finding.

    3 files judged as of 2026-10-31: 12 errors, 7 warnings, 1 note.
    "
  `);
  expect(text.match(/There is no file\./g)).toHaveLength(10);
  expect(text.match(/No role\./g)).toHaveLength(5);
});

it('lists every one when asked to, and then says no more of that', () => {
  const text = report({ titles: TITLES, all: true });
  expect(text.match(/There is no file\./g)).toHaveLength(12);
  expect(text).not.toMatch(/--all|shown/);
  expect(text).toContain('  12 error    link/dead-file');
});

it('has no table for one finding, for none, and where nobody asks', () => {
  expect(report({ titles: TITLES }, many(1))).not.toContain('By rule');
  expect(report({ titles: TITLES }, [])).toBe('3 files judged as of 2026-10-31: 0 errors, 0 warnings.\n');
  expect(report({})).not.toContain('By rule');
  expect(report({}).match(/There is no file\./g)).toHaveLength(12);
});

it('counts what a report has left out before', () => {
  const findings = [...many(3), ...many(1, { more: 97 })];
  expect(countRules(findings, withoutTail(findings))).toMatchObject([{ count: 101, shown: 4 }]);
});
