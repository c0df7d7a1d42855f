import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { emptyFolder, readTree } from '../../testing/tree-on-disk.ts';

const HOME = 'content/assessments';
const SHEET = [
  'Ref,Considered?,Now,Goal,Progress status',
  'GV.OC-01,yes,4,6,Done',
  'GV.OC-02,no,0,0,Not started',
  'PR.AA-01,n,0,0,Not started',
  'RS.MA-01,Yes,10,10,Done',
].join('\n');

function importSheet(csv: string, ...args: string[]) {
  const [root, folder] = [emptyFolder(), emptyFolder()];
  const file = path.join(folder, 'sheet.csv');
  writeFileSync(file, csv);
  const fixed = ['--id', 'Ref', '--current', 'Now', '--scale', '0-10', '--date', '2026-11-01', '--out', root];
  return runCli(['import', 'scores', file, ...fixed, ...args], { cwd: folder }).then((result) => ({
    ...result,
    tree: readTree(root),
  }));
}

describe('a sheet that says which rows count', () => {
  it('is not imported before somebody said what that means', async () => {
    const { code, err, tree } = await importSheet(SHEET);
    expect([code, Object.keys(tree)]).toEqual([1, []]);
    expect(err).toContain('Its column "Progress status" says which rows count');
    expect(err).toContain('"Not started" in 2 rows with a score');
    expect(err).toContain('--scope none');
  });

  it('makes no score of what is out of scope, and says which filler it left', async () => {
    const { code, err, tree } = await importSheet(
      SHEET.replace('Considered?', 'In scope?'),
      '--scope',
      'In scope?',
      '--target',
      'Goal',
    );
    expect(code).toBe(0);
    expect(err).toContain(
      'line 3: the score 0 and the target 0 are not carried: "In scope?: no" says that the row is out-of-scope',
    );
    expect(err).toContain('4 new controls (2 out of scope or not applicable)');
    expect(tree[`${HOME}/gv-oc-02.md`]).toContain(
      '{ date: 2026-11-01, status: out-of-scope, rationale: "The sheet says In scope?: no" }',
    );
    expect(tree[`${HOME}/gv-oc-01.md`]).toContain('current: 2, target: 3');
  });

  it('leaves unanswered what was not started', async () => {
    const { code, tree } = await importSheet(SHEET, '--status', 'Progress status');
    expect(code).toBe(0);
    expect(tree[`${HOME}/gv-oc-02.md`]).not.toContain('history');
    expect(tree[`${HOME}/rs-ma-01.md`]).toContain('current: 5');
  });

  it('takes every score where that was said', async () => {
    const { code, tree } = await importSheet(SHEET, '--scope', 'none');
    expect(code).toBe(0);
    expect(tree[`${HOME}/gv-oc-02.md`]).toContain('current: 0');
  });

  it('refuses a word that nobody explained, and takes it once explained', async () => {
    const csv = 'Ref,Now,Status\nGV.OC-01,4,Blue\nGV.OC-02,6,Done';
    const refused = await importSheet(csv, '--status', 'Status');
    expect(refused.err).toContain(
      'line 2: "Blue" in column "Status" is not a word that is known; say what it means, such as --map "Blue=out-of-scope"',
    );
    expect(refused.code).toBe(1);
    const { code, tree } = await importSheet(csv, '--status', 'Status', '--map', 'blue=not-applicable');
    expect(code).toBe(0);
    expect(tree[`${HOME}/gv-oc-01.md`]).toContain('status: not-applicable');
  });

  it('a row that does not count is never a score, whatever it carries', async () => {
    const row = fc.record({ scope: fc.constantFrom('yes', 'no'), now: fc.integer({ min: 0, max: 10 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const lines = rows.map(({ scope, now }, at) => `GV.OC-0${at + 1},${now},${scope}`);
        const { tree } = await importSheet(['Ref,Now,In scope', ...lines].join('\n'), '--scope', 'In scope');
        for (const [at, { scope }] of rows.entries()) {
          const text = tree[`${HOME}/gv-oc-0${at + 1}.md`] ?? '';
          expect(/current:/.test(text)).toBe(scope === 'yes');
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('scores as sheets write them', () => {
  it('rounds to the step when asked to', async () => {
    const csv = 'Ref,Now\nGV.OC-01,2\nGV.OC-02,4';
    const kept = await importSheet(csv, '--scale', '1-4');
    expect(kept.err).toContain('--round step takes the nearest');
    const { err, tree } = await importSheet(csv, '--scale', '1-4', '--round', 'step');
    expect(err).not.toContain('warning');
    expect(tree[`${HOME}/gv-oc-01.md`]).toContain('current: 1.5');
  });

  it('reads labels and says so, and asks for words', async () => {
    const csv = 'Ref,Now\nGV.OC-01,3 - Defined\nGV.OC-02,N/A\nGV.OC-03,Partly';
    const refused = await importSheet(csv, '--scale', '0-5');
    expect(refused.err).toContain('line 2: current "3 - Defined" was read as 3');
    expect(refused.err).toContain('line 4: current "Partly" is not a number');
    expect(refused.err).toContain('say what a word means with --map');
    const { code, tree } = await importSheet(csv, '--scale', '0-5', '--map', 'partly=2');
    expect(code).toBe(0);
    expect(tree[`${HOME}/gv-oc-02.md`]).toContain('status: not-applicable');
    expect(tree[`${HOME}/gv-oc-03.md`]).toContain('current: 2');
  });
});
