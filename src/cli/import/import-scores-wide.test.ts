import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

type Cells = readonly (string | number | null)[];

async function importWide(rows: readonly Cells[], more: readonly string[], root = emptyFolder()) {
  const folder = emptyFolder();
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'S');
  writeFileSync(
    path.join(folder, 'a.xlsx'),
    new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  );
  const run = await runCli(
    ['import', 'scores', 'a.xlsx', '--id', 'Id', '--scale', '0-5', '--out', root, ...more],
    { cwd: folder },
  );
  const history = Object.fromEntries(
    Object.entries(readTree(root))
      .filter(([file]) => file.includes('/assessments/'))
      .map(([file, text]) => [
        file.replace(/.*\/|\.md$/g, ''),
        [...text.matchAll(/- \{ date: (.*) \}/g)].map(([, one]) => one),
      ]),
  );
  return { ...run, history };
}

const SHEET: Cells[] = [
  ['Id', 'Q2 2026', 'Q1 2026', 'Goal'],
  ['DE.AE-02', 3, 2, 4],
  ['DE.AE-03', 'TBD', 1, 'n/a'],
  ['GV.OC-01', 'N/A', null, null],
  ['GV.OC-02', null, 'not assessed', 5],
];
const HISTORY = {
  'de-ae-02': ['2026-03-31, current: 2', '2026-06-30, current: 3, target: 4'],
  'de-ae-03': ['2026-03-31, current: 1'],
  'gv-oc-01': ['2026-06-30, status: not-applicable, rationale: "The sheet says Score: N/A"'],
  'gv-oc-02': [],
};

describe('one column for each quarter, in one go', () => {
  it.each([
    ['days in the titles', ['--current', 'Q2 2026', '--current', 'Q1 2026']],
    ['days behind the titles', ['--current', 'Q1 2026=2026-03-31', '--current', 'Q2 2026=Q2 2026']],
  ])(
    '%s: a control with its history, oldest first; a target of no day is the newest’s',
    async (_, columns) => {
      const { code, err, history } = await importWide(SHEET, [...columns, '--target', 'Goal']);
      expect([code, err, history]).toEqual([0, expect.stringContaining('4 new controls'), HISTORY]);
    },
  );

  it('titles over several columns, a target and a note for each quarter', async () => {
    const rows: Cells[] = [
      ['', 'Q1 2026', null, 'Q2 2026', null, null],
      ['Id', 'Actual', 'Target', 'Actual', 'Target', 'Why'],
      ['DE.AE-02', 3, 4, 2, 5, 'A collector fell out'],
    ];
    const given = ['Q1 2026 Actual', 'Q2 2026 Actual'].flatMap((title) => ['--current', title]);
    const targets = ['Q2 2026 Target', 'Q1 2026 Target'].flatMap((title) => ['--target', title]);
    const { code, history } = await importWide(rows, [...given, ...targets, '--note', 'Q2 2026 Why']);
    expect([code, history]).toEqual([
      0,
      {
        'de-ae-02': [
          '2026-03-31, current: 3, target: 4',
          '2026-06-30, current: 2, target: 5, note: A collector fell out',
        ],
      },
    ]);
  });

  it('what is there gets an entry a day, once', async () => {
    const root = treeOnDisk(changedTree([]));
    const rows: Cells[] = [
      ['Id', 'a', 'b'],
      ['DE.CM-09', 3, 4],
    ];
    const given = ['--current', 'a=2026-10-02', '--current', 'b=2026-10-09'];
    const first = await importWide(rows, given, root);
    expect(first.history['endpoint-telemetry']?.slice(-2)).toEqual([
      '2026-10-02, current: 3',
      '2026-10-09, current: 4',
    ]);
    expect((await importWide(rows, given, root)).history).toEqual(first.history);
  });

  it('a cell that is not understood stops all, with its column', async () => {
    const { code, err, history } = await importWide(
      [SHEET[0] ?? [], ['DE.AE-02', 'blue', 2, 4]],
      ['--current', 'Q1 2026', '--current', 'Q2 2026'],
    );
    expect([code, history]).toEqual([1, {}]);
    expect(err).toContain('line 2: Q2 2026: current "blue" is not a number');
  });

  it.each<[string, string[], string]>([
    [
      'a title without a day',
      ['--current', 'Spring', '--current', 'Q1 2026'],
      '--current "Spring" names no day',
    ],
    [
      'two of one day',
      ['--current', 'Q1 2026', '--current', 'b=2026-03-31'],
      'Two columns of --current are of 2026-03-31',
    ],
    ['a day to come', ['--current', 'a=2030-01-01', '--current', 'Q1 2026'], 'lies in the future'],
    [
      '--date beside them',
      ['--current', 'Q1 2026', '--current', 'Q2 2026', '--date', '2026-01-01'],
      'leave out --column and --date',
    ],
    [
      'a target of another day',
      ['--current', 'Q1 2026', '--current', 'Q2 2026', '--target', 'T=2026-01-31'],
      'is of 2026-01-31, and no --current is',
    ],
    [
      'more targets than scores',
      ['--current', 'Q1', '--target', 'A', '--target', 'B'],
      'one column too many',
    ],
    ['a title that is blank', ['--current', 'Q1', '--target', ''], '--target takes the title of a column'],
  ])('%s is refused', async (_, given, words) => {
    const { code, err, history } = await importWide(SHEET, given);
    expect([code, history]).toEqual([2, {}]);
    expect(err).toContain(words);
  });
});
