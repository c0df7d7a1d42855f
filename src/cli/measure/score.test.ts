import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';

const CONTROL = 'content/assessments/endpoint-telemetry.md';

async function scores(root: string, ...args: string[]) {
  const { code, out, err } = await runCli(['score', '--format', 'json', ...args], { cwd: root });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('score --format json', () => {
  it('has exactly the documented shape', async () => {
    const report = await scores(treeOnDisk(changedTree([])), '--as-of', '2026-10-31');
    expect(Object.keys(report)).toEqual([
      'asOf',
      'scale',
      'overall',
      'functions',
      'categories',
      'subcategories',
      'walked',
    ]);
    expect([report.functions.length, report.categories.length, report.subcategories.length]).toEqual([
      6, 22, 106,
    ]);
    expect(report.asOf).toBe('2026-10-31');
    expect(report.scale).toEqual({ min: 0, max: 5, step: 0.5 });
    const node = [
      'id',
      'title',
      'score',
      'low',
      'high',
      'coverage',
      'target',
      'attainment',
      'level',
      'evidenced',
    ];
    expect(Object.keys(report.overall)).toEqual(node);
    const [own] = report.subcategories.filter(({ id }: { id: string }) => id === 'DE.CM-09');
    expect(Object.keys(own)).toEqual([...node, 'gap', 'priority', 'band']);
    // g = 1: 100·(2² − 1)/35 = 8.571…
    expect(own).toMatchObject({
      score: 2.5,
      low: 2.5,
      high: 2.5,
      coverage: 1,
      target: 3.5,
      gap: 1,
      band: 'medium',
    });
    expect(own.priority).toBeCloseTo(300 / 35, 9);
  });

  it('on 2025-06-30 ignores later entries, which are no error', async () => {
    const root = treeOnDisk(
      changedTree([
        {
          file: CONTROL,
          replace: '  - { date: 2026-03-31',
          by: '  - { date: 2025-06-30, current: 1 }\n  - { date: 2025-07-01, current: 4 }\n  - { date: 2026-03-31',
        },
      ]),
    );
    const before = await scores(root, '--as-of', '2025-06-29');
    const on = await scores(root, '--as-of', '2025-06-30');
    expect([before.overall.score, on.overall.score, on.overall.target]).toEqual([null, 1, null]);
    expect((await scores(root, '--as-of', '2025-07-01')).overall.score).toBe(4);
  });

  it('narrows to one function, by id or name', async () => {
    const root = treeOnDisk(changedTree([]));
    for (const name of ['DE', 'de', 'detect']) {
      const report = await scores(root, '--function', name);
      expect(report.functions.map(({ id }: { id: string }) => id)).toEqual(['DE']);
      expect([report.categories.length, report.subcategories.length]).toEqual([2, 11]);
    }
  });

  it('splits the change since another day', async () => {
    const added = CONTROL.replace('endpoint', 'network');
    const text =
      '---\nid: network-telemetry\ntitle: N\ncsf: [DE.CM-09]\nowner: incident-lead\nhistory: [{ date: 2026-10-01, current: 4.5 }]\n---\nN.\n';
    const root = treeOnDisk(changedTree([{ file: added, text }]));
    const report = await scores(root, '--as-of', '2026-10-31', '--compare', '2026-03-31');
    expect(report.comparedWith).toBe('2026-03-31');
    expect(report.overall.change).toEqual({ before: 1.5, total: 2, matched: 1, scope: 1, controls: 1 });
  });
});

describe('other formats', () => {
  it('CSV: a row for each node, nothing rounded, nothing where there is none', async () => {
    const { out } = await runCli(['score', '--format', 'csv'], { cwd: treeOnDisk(changedTree([])) });
    const lines = out.split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 6 + 22 + 106 + 1);
    expect(lines[0]).toBe(
      'node,id,title,score,low,high,coverage,target,attainment,level,evidenced,gap,priority,band',
    );
    expect(lines.find((line) => line.startsWith('function,RC'))).toBe('function,RC,Recover,,0,5,0,,,0,,,,');
  });

  it('table: within 80 columns, with bounds, mark, level and where to start', async () => {
    const root = treeOnDisk(changedTree([]));
    const { err, out } = await runCli(['score', '--as-of', '2026-10-31', '--compare', '2026-03-31'], {
      cwd: root,
    });
    expect(out).toBe('');
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(err).toMatch(/^DE +Detect +2\.50~ +0\.23–4\.77 +9 % +2\.50 +3\.50 +0$/m);
    expect(err).toMatch(/DE\.CM-09 .* 1\.00 +2 +medium 8\.6/);
    expect(err).toContain('Assess first');
    expect(err).toMatch(/Overall +1\.50 +2\.50 +\+1\.00 +\+1\.00 +0\.00/);
  });
});

describe('stops only for what it computes from', () => {
  it('a control whose numbers cannot be read', async () => {
    const root = treeOnDisk(changedTree([{ file: CONTROL, replace: 'history:', by: 'histroy:' }]));
    const { code, out, err } = await runCli(['score', '--format', 'json'], { cwd: root });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${CONTROL}:6:1`);
    expect(err).toContain('Did you mean "history"?');
  });

  it('a scale that is misspelt', async () => {
    const root = treeOnDisk(
      changedTree([
        {
          file: 'content/site.yml',
          replace: 'name: Sample',
          by: 'name: Sample\nscael: { min: 1, max: 4, step: 1 }',
        },
      ]),
    );
    expect((await runCli(['score'], { cwd: root })).code).toBe(1);
  });

  it('not for a broken runbook, nor for the rest of site.yml, whose scale and day still hold', async () => {
    const root = treeOnDisk(
      changedTree([
        { file: 'runbooks/ransomware.md', text: '---\nid: [\n---\n' },
        { file: 'content/site.yml', replace: 'name: Sample', by: 'nmae: Sample' },
        {
          file: 'content/site.yml',
          replace: 'nmae: Sample',
          by: 'as_of: 2026-04-30\nscale: { min: 1, max: 4, step: 0.5 }',
        },
      ]),
    );
    expect(await scores(root)).toMatchObject({
      asOf: '2026-04-30',
      scale: { min: 1, max: 4 },
      overall: { score: 1.5 },
    });
  });
});

describe('wrong use', () => {
  it.each([
    [['--function', 'XX'], 'expected one of GV (govern), ID (identify)'],
    [['--compare', 'yesterday'], 'expected a day that exists'],
    [['--compare', '2026-11-01', '--as-of', '2026-10-31'], 'expected a day before 2026-10-31'],
    [['--format', 'xml'], 'expected one of table, json, csv'],
  ])('%j', async (args, message) => {
    const { code, err } = await runCli(['score', ...args], { cwd: treeOnDisk(changedTree([])) });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
