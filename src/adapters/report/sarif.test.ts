import { expect, it } from 'vitest';
import { RULES } from '../../domain/rules/index.ts';
import { presented } from '../../testing/present-finding.ts';
import { validateSarif } from '../../testing/validate-sarif.ts';
import type { PresentedFinding } from './present.ts';
import { reportSarif } from './sarif.ts';

const SETTINGS = { version: '0.1.0', prefix: '' };
const sarif = (findings: PresentedFinding[], text = '', settings = SETTINGS) =>
  reportSarif(findings, new Map([['content/guides/why.md', text]]), RULES, settings);
const resultsOf = (log: string) => JSON.parse(log).runs[0].results;

const FIX = { line: 3, column: 5, endLine: 3, endColumn: 14, replacement: '' };
const WHOLE = { line: null, column: null, endLine: null, endColumn: null };

it('is valid, whatever the findings are', () => {
  const findings = [
    presented({ fix: FIX, related: [{ file: 'a b.md', line: null, column: null, note: 'here' }] }),
    presented({ ...WHOLE, severity: 'info' }),
    presented({ file: 'runbooks/ä b:#?%"\n<x>.md', severity: 'warning' }),
    presented({ file: 'c:d/\ud800.md', code: 'gone/rule', hint: '' }),
  ];
  expect(validateSarif(sarif(findings))).toEqual([]);
  expect(validateSarif(sarif([]))).toEqual([]);
});

it('finds what the standard forbids', () => {
  const log = sarif([presented()])
    .replace('"level": "error",', '"level": "fatal",')
    .replace('"startLine": 3', '"startLine": 0');
  const places = validateSarif(log).map((line) => line.split(' ')[0]);
  expect(places).toContain('/runs/0/results/0/level');
  expect(places).toContain('/runs/0/results/0/locations/0/physicalLocation/region/startLine');
  expect(validateSarif('{"version":"2.1.0","runs":[{"results":[]}]}').join()).toMatch(
    /^\/runs\/0 must have required property 'tool'/,
  );
});

it('says what was found, where, and what mends it', () => {
  const [result] = resultsOf(sarif([presented({ fix: FIX })], '', { version: '0.1.0', prefix: 'my docs' }));
  expect(result).toMatchObject({
    ruleId: 'link/dead-file',
    ruleIndex: RULES.findIndex(({ code }) => code === 'link/dead-file'),
    message: { text: 'There is no file "plan.md". Write it, or delete the link.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'my%20docs/content/guides/why.md' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 14 },
        },
      },
    ],
  });
  expect(result.fixes[0].artifactChanges[0].replacements[0].deletedRegion.endColumn).toBe(14);
});

it('gives fingerprints that stay when lines move, and differ where the text does', () => {
  const print = (line: number, text: string) =>
    resultsOf(sarif([presented({ line, endLine: line })], text))[0].partialFingerprints;
  const before = print(3, 'a\n\nSee [plan](plan.md)');
  expect(print(5, 'a\nb\nc\n\n  See   [plan](plan.md)'.replace('  See   ', 'See '))).toEqual(before);
  expect(print(3, 'a\n\nSaw [plan](plan.md)')).not.toEqual(before);
  const [one, two] = resultsOf(sarif([presented(), presented()], 'a\n\nSee [plan](plan.md)'));
  expect(one.partialFingerprints).not.toEqual(two.partialFingerprints);
});
