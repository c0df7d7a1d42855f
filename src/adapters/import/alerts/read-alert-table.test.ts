import { describe, expect, it } from 'vitest';
import { readAlertTable } from './read-alert-table.ts';
import { readSentinel } from './read-sentinel.ts';
import { readSplunk } from './read-splunk.ts';

function read(header: string, row: string) {
  const rows = [header, row].map((line, at) => ({ line: at + 1, cells: line.split(';') }));
  const table = readAlertTable({ decimalComma: false, rows }, new Map([['7', 'high']]));
  if ('problem' in table) throw new Error(table.problem);
  return table;
}

describe('columns of a list of rules', () => {
  it.each<[string, string, object]>([
    [
      'names with words around them',
      'Rule Name;MITRE Tactics;MITRE ATT&CK Techniques;Default severity',
      { title: 'A', severity: 'low' },
    ],
    ['the usual name first', 'Alert name;Tactics;Technique IDs;Severity', { title: 'A', severity: 'low' }],
    ['in German', 'Regelname;Taktik;Techniken;Schweregrad', { title: 'A', severity: 'low' }],
    ['in Spanish', 'Regla;Táctica;Técnicas;Severidad', { title: 'A', severity: 'low' }],
  ])('%s', (_, header, rule) => {
    const { rules } = read(header, 'A;Discovery;T1046 Scan|T1018;Low');
    expect(rules[0]?.rule).toMatchObject({ ...rule, attack: ['T1046', 'T1018'] });
  });

  it.each([
    ['Enabled', 'no', false],
    ['Status', 'Off', false],
    ['Status', 'Disabled', false],
    ['State', 'deaktiviert', false],
    ['Status', 'On', undefined],
    ['Status', 'experimental', undefined],
  ])('%s: %s says whether it rings', (title, word, enabled) => {
    expect(read(`Name;Severity;${title}`, `A;low;${word}`).rules[0]?.rule.enabled).toBe(enabled);
  });

  it('a tactic, a reason for a severity and a score are no technique and no severity', () => {
    const { understood } = read('Name;Severity;MITRE Tactic;Severity reason;Severity score', 'A;7;b;c;d');
    expect(understood.map(({ as }) => as)).toEqual(['title', 'severity', ...Array(3).fill('kept as a note')]);
  });
});

it('a rule of Sentinel keeps tags that are schemas and its domains, and says where its alerts take their severity from', () => {
  const made = readSentinel({
    id: 'a',
    name: 'A',
    severity: 'Low',
    tags: ['Own', { Schema: 'ASIMDns', SchemaVersion: '0.1' }],
    metadata: { categories: { domains: ['Identity'] } },
    alertDetailsOverride: { alertSeverityColumnName: 'Sev' },
  });
  expect(made).toMatchObject({
    rule: { notes: ['Tags: Own, Schema ASIMDns, SchemaVersion 0.1', 'Domains: Identity'] },
    remarks: [
      {
        kind: 'look',
        text: 'its alerts take their severity from the column "Sev"; Low is what the rule says',
      },
    ],
  });
});

it.each([
  [{ date: '2024-01-02' }, '2024-01-02'],
  [{ creation_date: '2024-01-02', modification_date: '2025-05-06' }, '2025-05-06'],
  [{ creation_date: '2024-01-02' }, '2024-01-02'],
])('a detection of Splunk with %j was changed on %s', (dates, updated) => {
  const made = readSplunk({ id: 'a', name: 'A', search: 'x', tags: { risk_score: 50 }, ...dates });
  expect(made).toMatchObject({ rule: { updated } });
});
