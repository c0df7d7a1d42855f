import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { bare, ID, importFiles, OTHER, rulesIn, SIGMA } from '../../testing/imports/alerts.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

describe('import alerts', () => {
  it('carries of a Sigma rule what an analyst needs', async () => {
    const { code, err, rules } = await importFiles({ 'web/shell.yml': SIGMA });
    expect(code).toBe(0);
    expect(rules.map(bare)).toEqual([
      {
        id: ID,
        title: 'Shell started by a web server',
        severity: 'high',
        description: "A web server's process started a shell",
        attack: ['T1505.003'],
        false_positives: ['Deployment scripts'],
        pivots: [{ title: 'User' }, { title: 'CommandLine' }],
        notes: ['Tags: cve.2026-1111', 'Reference: printed handbook'],
        data_sources: ['linux · process_creation'],
        references: ['https://example.org/web-shells'],
        status: 'stable',
        updated: '2026-01-05',
        author: 'Detection team',
      },
    ]);
    expect(err).toContain('sigma: 1 new rule.');
    expect(err).toContain('not carried  sigma: detection and condition');
  });

  it('reads global parts, several rules of a file, correlations and filters', async () => {
    const text = `action: global\ntitle: Two logs, one rule\nid: ${ID}\nlevel: medium\n---\nlogsource: { product: a }\ndetection: { x: 1 }\n---\nlogsource: { product: b }\ndetection: { x: 2 }\n---\naction: reset\n---\ntitle: Base\nname: base\nid: ${OTHER}\nlevel: low\nlogsource: { product: c }\ndetection: { x: 3 }\n---\ntitle: Many of it\nid: 22c6c3b4-2f0b-4b5a-9f57-1c1f0a7b9d10\nlevel: critical\ncorrelation: { type: event_count, rules: [base], group-by: [User], timespan: 5m }\n---\ntitle: Not on build hosts\nfilter: { rules: [base] }\n`;
    const { code, err, rules } = await importFiles({ 'all.yml': text });
    expect(code).toBe(0);
    expect(
      rules.map(({ title, severity, rings, data_sources, pivots }) => [
        title,
        severity,
        rings,
        data_sources,
        pivots,
      ]),
    ).toEqual([
      ['Two logs, one rule', 'medium', undefined, ['a', 'b'], undefined],
      ['Base', 'low', false, ['c'], undefined],
      ['Many of it', 'critical', undefined, undefined, [{ title: 'User' }]],
    ]);
    expect(err).toContain('skipped  all.yml: "Not on build hosts" is a filter for other rules, no rule');
  });

  it('reads what Azure exports, nested and deployed by expression', async () => {
    const rule = {
      type: 'Microsoft.OperationalInsights/workspaces/providers/alertRules',
      kind: 'Scheduled',
      name: `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/${ID}')]`,
      properties: {
        displayName: 'Odd sign-in',
        description: 'From far away',
        severity: 'High',
        enabled: false,
        techniques: ['T1078', 'T1078.004'],
        entityMappings: [
          { entityType: 'Account', fieldMappings: [{ identifier: 'Name', columnName: 'UPN' }] },
        ],
      },
    };
    const other = {
      ...rule,
      name: OTHER,
      properties: { ...rule.properties, displayName: 'Another', severity: "[variables('s')]", enabled: true },
    };
    const { err, rules } = await importFiles({
      'template.json': JSON.stringify({
        resources: [{ type: 'x', properties: { mainTemplate: { resources: [rule] } } }, other],
      }),
    });
    expect(
      rules.map(({ id, severity, enabled, attack, pivots }) => [id, severity, enabled, attack, pivots]),
    ).toEqual([
      [ID, 'high', false, ['T1078', 'T1078.004'], [{ title: 'Account: UPN' }]],
      [OTHER, 'medium', undefined, ['T1078', 'T1078.004'], [{ title: 'Account: UPN' }]],
    ]);
    expect(err).toContain(
      'guessed  Another: its severity "[variables(\'s\')]" is not known; medium is taken',
    );
  });

  it("sorts an investigation guide of Kibana's export into questions, false alarms, searches and advice", async () => {
    const note =
      '## Triage and analysis\n\n### Investigating it\n\nA shell of a server is rare.\n\n> **Note**: read with care.\n\n#### Possible investigation steps\n\n- Which account runs it?\n- Is there a **ticket**?\n  - !{osquery{"label":"Osquery - Users","query":"SELECT * FROM users"}}\n\n### False positive analysis\n\n- Updates of the server\n\n### Response and remediation\n\n- Isolate the host\n\n## Setup\n\nInstall the agent.';
    const rule = {
      rule_id: ID,
      name: 'Shell',
      severity: 'high',
      enabled: true,
      note,
      threat: [{ technique: [{ id: 'T1059', subtechnique: [{ id: 'T1059.004' }] }] }],
      building_block_type: 'default',
      author: ['Us'],
      license: 'Own',
      version: 3,
    };
    const lines = [rule, { list_id: 'x', type: 'simple' }, { exported_count: 1 }].map((one) =>
      JSON.stringify(one),
    );
    const { rules } = await importFiles({ 'export.ndjson': `${lines.join('\n')}\n` });
    expect(rules.map(bare)).toEqual([
      {
        id: ID,
        title: 'Shell',
        severity: 'high',
        attack: ['T1059', 'T1059.004'],
        rings: false,
        triage: ['Which account runs it?', 'Is there a ticket?'],
        false_positives: ['Updates of the server'],
        pivots: [{ title: 'Osquery - Users', query: 'SELECT * FROM users' }],
        response: ['Isolate the host'],
        notes: ['A shell of a server is rare.', 'Note: read with care.', 'Setup: Install the agent.'],
        version: '3',
        author: 'Us',
        license: 'Own',
      },
    ]);
  });

  it('moves revoked techniques and names unknown ones', async () => {
    const text = SIGMA.replace('attack.t1505.003', 'attack.t1562.001, attack.t9999');
    const { err, rules } = await importFiles({ 'a.yml': text });
    expect(rules[0]?.attack).toEqual(['T1685']);
    expect(rules[0]?.notes).toContain('Techniques that are not carried: T9999');
    expect(err).toContain('T1562.001 is revoked in ATT&CK 19; T1685 stands in its place');
    expect(err).toContain('T9999 is unknown in ATT&CK 19 and was left out');
  });

  it('reads a table by the names of its columns, and stops at a word that is not known', async () => {
    const csv =
      'Use cases of the house;;;\nRule ID;Rule Name;Priorität;Severity;MITRE\nUC-1;Odd login;1;P1;T1078 (Valid Accounts)\nUC-2;Other;2;low;\n';
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'house.csv'), csv);
    const root = emptyFolder();
    const line = ['import', 'alerts', path.join(folder, 'house.csv'), '--out', root];
    const stopped = await runCli(line, { cwd: folder });
    expect([stopped.code, readTree(root)]).toEqual([1, {}]);
    expect(stopped.err).toContain(
      'row 3: severity "P1" is not known; say what it means, such as --map "P1=high"',
    );
    const { code } = await runCli([...line, '--map', 'P1=critical'], { cwd: folder });
    expect(code).toBe(0);
    expect(rulesIn(root).map(bare)).toEqual([
      { id: 'uc-1', title: 'Odd login', severity: 'critical', attack: ['T1078'], notes: ['Priorität: 1'] },
      { id: 'uc-2', title: 'Other', severity: 'low', notes: ['Priorität: 2'] },
    ]);
  });

  it('passes check, beside a programme that is there', async () => {
    const root = treeOnDisk(changedTree([]));
    await importFiles({ 'a.yml': SIGMA.replace('level: high', 'level: low') }, [], root);
    const check = await runCli(['check', '--root', root, '--as-of', '2026-11-15'], { cwd: root });
    expect(check.err).toContain('0 errors');
  });
});

describe('real samples', () => {
  const samples = path.resolve('../shared/data/samples');
  const SEVERITY = /^\s*(?:level|severity)\s*[:=]\s*"?(informational|low|medium|high|critical)"?\s*$/im;
  it.runIf(existsSync(samples)).each(['sigma', 'sentinel', 'elastic', 'splunk'])(
    'of %s keep severity and techniques',
    async (format) => {
      const folder = path.join(samples, format);
      const root = emptyFolder();
      const { code } = await runCli(['import', 'alerts', folder, '--out', root], { cwd: root });
      expect(code).toBe(0);
      const rules = rulesIn(root);
      let found = 0;
      for (const name of readdirSync(folder)) {
        const text = readFileSync(path.join(folder, name), 'utf8');
        const rule = rules.find(({ id }) => text.includes(id));
        if (!rule) {
          expect(name).toContain('moved');
          continue;
        }
        found += 1;
        const severity = SEVERITY.exec(text)?.[1]?.toLowerCase();
        if (severity !== undefined) expect([name, rule.severity]).toEqual([name, severity]);
        const ids = text.match(/^\s*-?\s*(?:attack\.)?(?:id = ")?t\d{4}(?:\.\d{3})?"?$/gim) ?? [];
        const techniques = ids.map((one) => /t\d{4}(?:\.\d{3})?/i.exec(one)?.[0].toUpperCase());
        expect([name, rule.attack ?? []]).toEqual([name, techniques]);
      }
      expect(found).toBe(rules.length);
      expect(load(readFileSync(path.join(root, `content/alerts/${format}.yml`), 'utf8'))).toMatchObject({
        id: format,
      });
    },
  );
});
