import { expect, it, describe } from 'vitest';
import type { Change } from '../rules/define-rule.ts';
import { attack19 } from '../frameworks/attack.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { navigatorProblems } from '../../testing/exchange/navigator-schema.ts';
import { LAYERS, navigatorLayer } from './navigator.ts';
import { techniqueCoverage } from './technique-coverage.ts';

const WEB_SHELL = 'runbooks/web-shell.md';
const ALERTS = 'content/alerts/edr.yml';
const RECORD = 'content/records/tabletop.md';
const gapsAfter = async (changes: Change[], today?: string) =>
  Object.fromEntries(
    techniqueCoverage(await judgedSample(changes, today), attack19).map(({ id, gap }) => [id, gap]),
  );

describe('what a technique lacks', () => {
  it.each<[string, Change[], string | undefined, Record<string, string>]>([
    ['nothing', [], undefined, { T1486: 'unseen', 'T1505.003': 'covered' }],
    [
      'a runbook that names it: the alert still leads to one',
      [{ file: WEB_SHELL, replace: 'attack: [T1505.003]', by: 'attack: [T1190]' }],
      undefined,
      { T1190: 'unseen', T1486: 'unseen', 'T1505.003': 'covered' },
    ],
    [
      'a rule that is on',
      [{ file: ALERTS, replace: 'severity: high', by: 'severity: high, enabled: false' }],
      undefined,
      { T1486: 'unseen', 'T1505.003': 'unseen' },
    ],
    [
      'an exercise',
      [
        { file: RECORD, replace: 'runbooks: [web-shell, ransomware]', by: 'runbooks: [ransomware]' },
        {
          file: 'runbooks/ransomware.md',
          replace: 'triggers: [edr/web-server-spawns-shell]',
          by: 'tags: [x]',
        },
      ],
      undefined,
      { T1486: 'unseen', 'T1505.003': 'unexercised' },
    ],
    ['an exercise in time', [], '2027-06-02', { T1486: 'unseen', 'T1505.003': 'unexercised' }],
    [
      'a runbook in use',
      [
        { file: WEB_SHELL, replace: 'status: active', by: 'status: draft' },
        { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'status: draft' },
      ],
      undefined,
      { 'T1505.003': 'unanswered' },
    ],
  ])('%s', async (_name, changes, today, gaps) => {
    expect(await gapsAfter(changes, today)).toEqual(gaps);
  });
});

describe('a layer', () => {
  it.each(LAYERS)('%s is one of format 4.5', async (layer) => {
    const made = navigatorLayer(await judgedSample(), attack19, layer, 'https://runbooks.example/base/');
    expect(navigatorProblems(made)).toEqual([]);
    expect(made.techniques.length).toBeGreaterThan(0);
    for (const { links = [] } of made.techniques)
      for (const { url } of links) expect(url).toMatch(/^https:\/\/runbooks\.example\/base\/\w/);
  });

  it('counts runbooks, opens parents of its sub-techniques, and has no links where nobody knows the address', async () => {
    const { techniques, gradient } = navigatorLayer(await judgedSample(), attack19, 'runbooks');
    expect(techniques).toEqual([
      { techniqueID: 'T1486', score: 1, comment: 'Ransomware', enabled: true, showSubtechniques: true },
      { techniqueID: 'T1505', showSubtechniques: true },
      {
        techniqueID: 'T1505.003',
        score: 1,
        comment: expect.any(String),
        enabled: true,
        showSubtechniques: false,
      },
    ]);
    expect(gradient).toMatchObject({ minValue: 0, maxValue: 1 });
  });
});
