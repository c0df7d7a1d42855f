import { expect, it } from 'vitest';
import type { Change } from '../../domain/rules/define-rule.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { alertRows, alertView, publishedSources, sourceView } from './alerts.ts';

const RULE =
  '  - { id: web-server-spawns-shell, title: Web server started a shell, severity: high, attack: [T1505.003] }\n';

async function alert(changes: readonly Change[] = [], at = 0) {
  const judged = await judgedSample(changes);
  const [source] = publishedSources(judged);
  return { judged, source: source!, view: alertView(judged, source!, source!.data.rules[at]!) };
}

it('leads to its runbooks, with their first minutes', async () => {
  const { view } = await alert();
  expect(view.runbooks.map(({ label, href }) => [label, href])).toEqual([
    ['Ransomware', '/runbooks/ransomware/'],
    ['Web shell on a server', '/runbooks/web-shell/'],
  ]);
  expect(view.runbooks[0]?.firstMinutes).toContain('Raise the incident lead');
  expect(view.techniques).toEqual([{ label: 'T1505.003 Web Shell', href: '/techniques/T1505.003/' }]);
  expect(view.calls).toEqual([]);
});

it('says whom to raise where no runbook names it', async () => {
  const extra = `${RULE}  - { id: odd, title: Odd, severity: low }\n`;
  const { view } = await alert([{ file: 'content/alerts/edr.yml', replace: RULE, by: extra }], 1);
  expect(view.runbooks).toEqual([]);
  expect(view.calls.map(({ role }) => role.label)).toEqual(['Triage analyst']);
});

it.each([
  ['status: deprecated', ['Web shell on a server']],
  ['status: draft', ['Web shell on a server', 'Ransomware']],
])('puts a runbook of %s behind those in force', async (by, labels) => {
  const { view } = await alert([{ file: 'runbooks/ransomware.md', replace: 'status: active', by }]);
  expect(view.runbooks.map(({ label }) => label)).toEqual(labels);
});

it('lists the worst rules first', async () => {
  const extra = `  - { id: mild, title: Mild, severity: low }\n${RULE}  - { id: worst, title: Worst, severity: critical, enabled: false }\n`;
  const { judged, source } = await alert([{ file: 'content/alerts/edr.yml', replace: RULE, by: extra }]);
  expect(alertRows(judged, source).map(({ title, off }) => [title, off])).toEqual([
    ['Worst', true],
    ['Web server started a shell', false],
    ['Mild', false],
  ]);
  expect(sourceView(source).counts).toEqual([
    { severity: 'critical', count: 1 },
    { severity: 'high', count: 1 },
    { severity: 'low', count: 1 },
  ]);
});

it('has what settles it, why it is silent, the controls behind it and the last exercise', async () => {
  const by = `  - { id: web-server-spawns-shell, title: Shell, severity: high, rings: false, triage: [Who runs it?], false_positives: [Deployments], pivots: [{ title: User, query: user=x }], data_sources: [Linux], author: Us }\n`;
  const { view } = await alert([
    { file: 'content/alerts/edr.yml', replace: RULE, by },
    { file: 'runbooks/web-shell.md', replace: 'csf: [', by: 'csf: [DE.CM-09, ' },
  ]);
  expect(view.guide).toMatchObject({
    triage: ['Who runs it?'],
    falsePositives: ['Deployments'],
    pivots: [{ title: 'User', query: 'user=x' }],
  });
  expect(view.silence).toBe('This rule raises no alert of its own.');
  expect(view.facts.map(({ label }) => label)).toEqual(['Data', 'Author']);
  expect(view.controls.map(({ control }) => control.href)).toContain('/controls/endpoint-telemetry/');
  expect(view.runbooks.some(({ exercise }) => exercise?.record.href?.startsWith('/records/'))).toBe(true);
});

it.each([
  ['enabled: false', 'This rule is switched off.'],
  ['gone: 2026-10-01', 'Its source no longer has this rule: missed on 2026-10-01.'],
])('a rule with %s says so', async (more, words) => {
  const change = {
    file: 'content/alerts/edr.yml',
    replace: 'severity: high,',
    by: `severity: high, ${more},`,
  };
  expect((await alert([change])).view.silence).toBe(words);
});
