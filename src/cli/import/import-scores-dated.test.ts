import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

async function importRows(rows: readonly string[], more: readonly string[] = [], root = emptyFolder()) {
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'a.csv'), `${['Id,Now,Goal,Day,Note', ...rows].join('\n')}\n`);
  const columns = ['--id', 'Id', '--current', 'Now', '--target', 'Goal', '--note', 'Note', '--column', 'Day'];
  const run = await runCli(
    ['import', 'scores', 'a.csv', ...columns, '--scale', '0-5', '--out', root, ...more],
    {
      cwd: folder,
    },
  );
  const tree = readTree(root);
  const history = Object.fromEntries(
    Object.entries(tree)
      .filter(([file]) => file.includes('/assessments/'))
      .map(([file, text]) => [
        file.replace(/.*\/|\.md$/g, ''),
        [...text.matchAll(/- \{ date: (.*) \}/g)].map(([, one]) => one),
      ]),
  );
  return { ...run, tree, history };
}

describe('--column: several quarters in one go', () => {
  it('rows of one outcome become one control with its history, oldest first', async () => {
    const { code, err, history } = await importRows([
      'DE.AE-02,3,4,Q3 2026,',
      'DE.AE-02,2,4,2026-03-31,',
      'DE.AE-02 Ex1,1,,2026-03-31,',
      'DE.AE-02 Ex1,2,,2026-06-30,',
      'GV.OC-01,,,,',
    ]);
    expect([code, history]).toEqual([
      0,
      {
        'de-ae-02-1': ['2026-03-31, current: 2, target: 4', '2026-09-30, current: 3, target: 4'],
        'de-ae-02-2': ['2026-03-31, current: 1', '2026-06-30, current: 2'],
        'gv-oc-01': [],
      },
    ]);
    expect(err).toContain('"Q3 2026" was read as its last day, 2026-09-30');
  });

  it('what is there gets one entry for each day, and a fall within them asks for a reason', async () => {
    const root = treeOnDisk(changedTree([]));
    const rows = ['DE.CM-09,4,,2026-10-02,', 'DE.CM-09,3,,2026-10-09,'];
    const { code, err, history } = await importRows(rows, [], root);
    expect(code).toBe(0);
    expect(err).toContain('falls from 4 to 3 and no note says why');
    expect(history['endpoint-telemetry']?.slice(-2)).toEqual([
      '2026-10-02, current: 4',
      '2026-10-09, current: 3',
    ]);
    const again = await importRows(rows, [], root);
    expect(again.history).toEqual(history);
    expect(again.err).toContain('2 rows with nothing new');
  });

  it('a day that reads in two ways, one to come and none stop the import with their rows; --date stands in for none', async () => {
    const rows = ['DE.AE-02,3,,04/05/2026,', 'DE.AE-03,3,,2030-01-01,', 'DE.AE-04,3,,,', 'DE.AE-06,–,,,'];
    const { code, err, tree } = await importRows(rows);
    expect([code, tree]).toEqual([1, {}]);
    expect(err).toMatch(/line 2: date "04\/05\/2026" is not a day that reads in one way only/);
    expect(err).toMatch(/line 3: date "2030-01-01" lies in the future/);
    expect(err).toMatch(/line 4: no day is named/);
    expect(err).not.toMatch(/line 5/);
    const { history } = await importRows(rows.slice(2), ['--date', '2026-11-01']);
    expect(history).toEqual({ 'de-ae-04': ['2026-11-01, current: 3'], 'de-ae-06': [] });
  });
});

it('what export tables wrote of controls comes back as it was, from CSV and from the workbook', async () => {
  const [root, folder] = [treeOnDisk(changedTree([])), emptyFolder()];
  await runCli(['export', 'tables', '--out', folder, '--root', root], { cwd: folder });
  const columns = ['--id', 'csf', '--current', 'score', '--target', 'target', '--column', 'assessed'];
  const given = [...columns, '--weight', 'weight', '--scope', 'none', '--scale', '0-5', '--dry-run'];
  const read = (file: string, ...more: string[]) =>
    runCli(['import', 'scores', file, '--root', root, '--out', root, ...given, ...more], { cwd: folder });
  for (const run of [await read('controls.csv'), await read('readyroom.xlsx', '--sheet', 'controls')]) {
    expect([run.code, run.out]).toEqual([
      0,
      expect.stringMatching(/DE\.CM-09\t2\.5, wants 3\.5\t2026-09-30/),
    ]);
    expect(run.err).toContain('0 new controls, 0 new history entries');
  }
});

it('what score wrote comes back as it was, from CSV and from the workbook', async () => {
  const [root, folder] = [treeOnDisk(changedTree([])), emptyFolder()];
  const score = (format: string) => runCli(['score', '--format', format, '--root', root], { cwd: folder });
  const csv = (await score('csv')).out;
  writeFileSync(path.join(folder, 'a.csv'), csv);
  writeFileSync(path.join(folder, 'a.xlsx'), Buffer.from((await score('xlsx')).out, 'latin1'));
  const given = [
    '--id',
    'id',
    '--current',
    'score',
    '--target',
    'target',
    '--scale',
    '0-5',
    '--date',
    '2026-11-01',
  ];
  const [text, book] = await Promise.all(
    ['a.csv', 'a.xlsx'].map((file) =>
      runCli(['import', 'scores', file, ...given, '--out', emptyFolder(), '--dry-run'], { cwd: folder }),
    ),
  );
  const wrote = csv
    .split('\r\n')
    .filter((line) => line.startsWith('subcategory,'))
    .map((line) => line.split(',').slice(1, 2).concat(line.split(',').slice(-11, -10)));
  expect([text?.code, book?.code, book?.out]).toEqual([0, 0, text?.out]);
  const read =
    text?.out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(1)) ?? [];
  expect(read.map(([id, said = '']) => [id, said.replace(/,.*|unanswered/, '')])).toEqual(wrote);
});
