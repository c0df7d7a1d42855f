import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { cpuTime } from '../../testing/cpu-time.ts';

const CONTROL = 'content/assessments/endpoint-telemetry.md';
const HOME = 'content/assessments';

function importScores(root: string, csv: string | Uint8Array, ...args: string[]) {
  const file = path.join(emptyFolder(), 'scores.csv');
  writeFileSync(file, csv);
  const options = ['--id', 'Id', '--current', 'Now', '--scale', '0-5', '--date', '2026-11-01', '--out', root];
  return runCli(['import', 'scores', file, ...options, ...args], { cwd: emptyFolder() });
}

async function subcategory(root: string, id: string) {
  const { out } = await runCli(['score', '--format', 'json', '--root', root], { cwd: root });
  return JSON.parse(out).subcategories.find((node: { id: string }) => node.id === id);
}

describe('import scores', () => {
  it('makes a control of each row, mapped exactly; a blank is unanswered', async () => {
    const root = emptyFolder();
    const csv = 'Id,Now,Goal,W,Why\nDE.AE-02 Ex1,1,3,2,first\nGV.OC-01,,,,\nRC.RP-01,0,,,\n';
    const { code, err } = await importScores(
      root,
      csv,
      '--scale',
      '0-3',
      '--target',
      'Goal',
      '--weight',
      'W',
      '--note',
      'Why',
    );
    expect(code).toBe(0);
    expect(err).toContain(
      'line 2: current 1.6666666666666667 is between two steps of the scale (0.5); it is kept as it is',
    );
    expect(err).toContain('3 new controls (1 unanswered), 0 new history entries');
    const tree = readTree(root);
    expect(Object.keys(tree)).toEqual([
      `${HOME}/de-ae-02.md`,
      `${HOME}/gv-oc-01.md`,
      `${HOME}/rc-rp-01.md`,
      'content/roles.yml',
    ]);
    expect(tree[`${HOME}/de-ae-02.md`]).toContain(
      'csf: [DE.AE-02]\nowner: draft-owner\nweight: 2\nhistory:\n  - { date: 2026-11-01, current: 1.6666666666666667, target: 5, note: first }\n---\n',
    );
    expect(tree[`${HOME}/gv-oc-01.md`]).not.toContain('history');
    expect(await subcategory(root, 'RC.RP-01')).toMatchObject({ score: 0, coverage: 1 });
    expect(await subcategory(root, 'GV.OC-01')).toMatchObject({ score: null, coverage: 0 });
  });

  it('passes check, with a draft role or with a role that exists', async () => {
    for (const owner of [[], ['--owner', 'incident-lead']]) {
      const root = treeOnDisk(changedTree([]));
      const { code } = await importScores(root, 'Id,Now\nGV.OC-01,2.5\n', ...owner);
      const check = await runCli(['check', '--root', root, '--as-of', '2026-10-31'], { cwd: root });
      expect([code, check.code, check.err]).toEqual([0, 0, expect.stringContaining('0 errors')]);
      expect(readTree(root)[`${HOME}/gv-oc-01.md`]).toContain(`owner: ${owner[1] ?? 'draft-owner'}\n`);
      const roles = readTree(root)['content/roles.yml'] ?? '';
      expect(roles.includes('  - { id: draft-owner, title: Owner to be named,')).toBe(owner.length === 0);
    }
  });

  it('adds an entry where one control alone serves the subcategory', async () => {
    const tree = changedTree([]);
    const root = treeOnDisk(tree);
    const { code, err } = await importScores(path.join(root, HOME), 'Id,Now\nDE.CM-09,3\n');
    expect([code, err]).toEqual([0, expect.stringContaining('0 new controls, 1 new history entry')]);
    const expected = tree[CONTROL]?.replace(
      'target: 3.5 }\n',
      'target: 3.5 }\n  - { date: 2026-11-01, current: 3 }\n',
    );
    expect(readTree(root)).toEqual({ ...tree, [CONTROL]: expected });
    const again = await importScores(root, 'Id,Now\nDE.CM-09,3\n');
    expect(again.err).toContain('0 new history entries, 1 row with nothing new');
    expect(readTree(root)[CONTROL]).toBe(expected);
  });

  it('makes several controls of several rows, beside an existing one that stays as it is', async () => {
    const tree = changedTree([]);
    const root = treeOnDisk(tree);
    const { err } = await importScores(
      root,
      'Id,Now\nDE.CM-09 Ex1,3\nDE.CM-09: Ex2,4\nRS.MI-01,1\nRS.MI-01,2\n',
      '--owner',
      'incident-lead',
    );
    expect(err).toContain('line 2: "endpoint-telemetry" serves DE.CM-09 and 2 rows name it');
    const written = Object.keys(readTree(root)).filter((file) => !(file in tree));
    expect(written).toEqual(
      ['de-cm-09-ex1', 'de-cm-09-ex2', 'rs-mi-01-1', 'rs-mi-01-2'].map((id) => `${HOME}/${id}.md`),
    );
    expect(readTree(root)[CONTROL]).toBe(tree[CONTROL]);
  });

  it('does not put two answers into one control', async () => {
    const tree = changedTree([
      { file: CONTROL, replace: 'csf: [DE.CM-09]', by: 'csf: [DE.CM-09, DE.CM-01]' },
    ]);
    const root = treeOnDisk(tree);
    await importScores(root, 'Id,Now\nDE.CM-09,3\nDE.CM-01,1\n', '--owner', 'incident-lead');
    expect(readTree(root)[CONTROL]).toBe(tree[CONTROL]);
    const agreeing = treeOnDisk(tree);
    const { err } = await importScores(agreeing, 'Id,Now\nDE.CM-09,3\nDE.CM-01,3\n');
    expect(err).toContain('0 new controls, 1 new history entry');
  });

  it('leaves the programme as it is where the output is another folder', async () => {
    const tree = changedTree([]);
    const [root, out] = [treeOnDisk(tree), emptyFolder()];
    await importScores(out, 'Id,Now\nDE.CM-09,3\n', '--root', root);
    expect(readTree(root)).toEqual(tree);
    expect(readTree(out)[CONTROL]).toContain('- { date: 2026-11-01, current: 3 }');
  });

  it('reads byte-order mark, semicolons, decimal commas, CRLF, quoted newlines and titles above the header', async () => {
    const root = emptyFolder();
    const csv =
      '\ufeffOur assessment;;\r\nId;Now;Why\r\n"DE.AE-02\r\nEx1";"2,5";"line 1\r\n""line"" 2: # {"\r\nDE (DETECT);;\r\n;;\r\nDE.CM-01;x;\r\n';
    const { code, err } = await importScores(root, csv, '--note', 'Why', '--skip-bad');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('unusable  line 8: current "x" is not a number'),
    ]);
    expect(readTree(root)[`${HOME}/de-ae-02.md`]).toContain(
      'current: 2.5, note: "line 1\\n\\"line\\" 2: # {" }',
    );
  });

  it('reads 106 rows in two seconds of work', async () => {
    const root = emptyFolder();
    const rows = csf2.subcategories.map(({ id }, at) => `${id},${(at % 11) / 2}`);
    const took = await cpuTime(async () =>
      expect((await importScores(root, `Id,Now\n${rows.join('\n')}\n`)).code).toBe(0),
    );
    expect(took).toBeLessThan(2000);
    expect(await subcategory(root, 'RC.CO-04')).toMatchObject({ score: (105 % 11) / 2 });
  });
});

describe('writes nothing and says why', () => {
  it('lists every row that cannot be used, with line and reason; --skip-bad leaves them out', async () => {
    const csv =
      'Id,Now\nDE.AE-02,3\nDE.AE-99,3\nID.AM-06,3\nDE.AE-03,7\nDE.AE-04,good\n,2\nDE.AE-06,"1,500"\nDE.AE-07 and DE.AE-08,1\n';
    const root = emptyFolder();
    const { code, err } = await importScores(root, csv);
    expect(code).toBe(1);
    expect(err.match(/^unusable .*$/gm)).toEqual([
      expect.stringMatching(/line 3: CSF 2\.0 has no subcategory DE\.AE-99; did you mean DE\.AE-0\d\?/),
      'unusable  line 4: ID.AM-06 is withdrawn; CSF 2.0 has GV.RR-02, GV.SC-02 instead',
      'unusable  line 5: current 7 is off the scale 0 to 5',
      'unusable  line 6: current "good" is not a number',
      'unusable  line 7: no subcategory is named',
      'unusable  line 8: current "1,500" is not a number',
      'unusable  line 9: it names DE.AE-07 and DE.AE-08; write one row for each',
    ]);
    expect(readTree(root)).toEqual({});
    expect((await importScores(root, csv, '--skip-bad')).code).toBe(0);
    expect(Object.keys(readTree(root))).toEqual([`${HOME}/de-ae-02.md`, 'content/roles.yml']);
  });

  it('tells a hundred rows that cannot be used, and how many more there are', async () => {
    const { code, err } = await importScores(emptyFolder(), `Id,Now\n${'XX.YY-01,2\n'.repeat(5_000)}`);
    expect(code).toBe(1);
    expect(err.split('\n').length).toBeLessThan(110);
    expect(err).toContain('unusable  4,900 more of the same kind');
    expect(err).toContain('5000 rows');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['more rows than anybody assesses', `Id,Now\n${'DE.CM-01,2\n'.repeat(10_001)}`, 'It has 10,001 rows'],
    ['2 MB of quotation marks', '"'.repeat(1_900_000), 'There is no column "Id"'],
    ['a title of 2 MB', `${'x'.repeat(1_900_000)},Now\n`, 'There is no column "Id"'],
    [
      'no column of that name',
      'Ident,Now\nDE.AE-02,1\n',
      'There is no column "Id". The columns are: "Ident", "Now".',
    ],
    ['a column nearly of that name', 'Idx,Now\nDE.AE-02,1\n', 'There is no column "Id". Did you mean "Idx"?'],
    ['two columns of that name', 'Id,Id,Now\nDE.AE-02,x,1\n', 'Two columns are called "Id".'],
    [
      'an open quotation mark',
      'Id,Now\nDE.AE-02,1\nDE.AE-03,"2\nDE.AE-04,3\n',
      'The row that begins on line 3 opens a quotation mark',
    ],
    ['nothing', '', 'It is empty.'],
    ['only a header', 'Id,Now\n', 'No row below the header'],
    ['a binary file', new Uint8Array([1, 2, 0, 3]), 'It is a binary file'],
    ['a cut workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'It is a damaged archive'],
    [
      'an old workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'It is an Excel file of the old kind',
    ],
    ['50 MB', new Uint8Array(50_000_000).fill(65), 'It is 50 MB large'],
  ])('%s', async (_, csv, message) => {
    const root = emptyFolder();
    const { code, err } = await importScores(root, csv);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toMatch(/Nothing was written\.\n$/);
    expect(readTree(root)).toEqual({});
  });

  it('where an assessment cannot be read: it might be the one that is meant', async () => {
    const root = treeOnDisk(changedTree([{ file: CONTROL, replace: 'history:', by: 'histroy:' }]));
    const { code, err } = await importScores(root, 'Id,Now\nDE.CM-09,3\n');
    expect([code, err]).toEqual([1, expect.stringContaining(CONTROL)]);
  });

  it.each<[string[], string]>([
    [['--scale', '5'], 'expected the lowest and the highest score, such as 0-5'],
    [['--scale', '5-0'], 'expected the lowest and the highest score'],
    [['--date', '2026-02-30'], 'expected a day that exists'],
    [['--date', '2026-11-16'], 'it lies in the future'],
    [['--owner', 'incident-leed'], 'Did you mean "incident-lead"?'],
    [['--owner', 'Jane Doe'], 'expected the id of a role'],
  ])('wrong use: %j', async (args, message) => {
    const tree = changedTree([]);
    const root = treeOnDisk(tree);
    const { code, err } = await importScores(root, 'Id,Now\nGV.OC-01,3\n', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(readTree(root)).toEqual(tree);
  });

  it('says which kinds there are', async () => {
    const { code, err } = await runCli(['import', 'score', 'x.csv'], { cwd: emptyFolder() });
    expect(code).toBe(2);
    expect(err).toMatch(/^Unexpected "import score"\. Did you mean "scores"\? There is: .*\bimport scores\b/);
    expect((await runCli(['import', 'scores'], { cwd: emptyFolder() })).code).toBe(2);
    expect((await runCli(['import', 'scores', 'x.csv', '--id', 'Id'], { cwd: emptyFolder() })).err).toContain(
      '--current COL is missing',
    );
  });
});
