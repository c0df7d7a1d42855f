import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

async function importTable(name: string, bytes: string | Uint8Array, ...args: string[]) {
  const [root, folder] = [emptyFolder(), emptyFolder()];
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  if (!args.includes('--current')) args.push('--current', 'Now');
  const fixed = ['--id', 'Id', '--scale', '0-5', '--date', '2026-11-01', '--out', root];
  const run = await runCli(['import', 'scores', file, ...fixed, ...args], { cwd: folder });
  const tree = readTree(root);
  const entries = Object.values(tree).flatMap(
    (text) => /- \{ date: 2026-11-01, (.*) \}/.exec(text)?.[1] ?? [],
  );
  return { ...run, tree, entries };
}

type Row = (string | number | null)[];
const bookOf = (sheets: Record<string, Row[]>, change?: (book: WorkBook) => void): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  change?.(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const ROWS: Row[] = [
  ['Assessment 2026'],
  [],
  ['Id', 'Now', 'Goal'],
  ['DE.AE-02', 2.5, 4],
  ['GV.OC-01', null, null],
];

describe('a workbook', () => {
  it('is read as a table is, by the sheet that has the columns', async () => {
    const { code, entries } = await importTable(
      'a.xlsx',
      bookOf({ Cover: [['Read me']], Scores: ROWS }),
      '--target',
      'Goal',
    );
    expect([code, entries]).toEqual([0, ['current: 2.5, target: 4']]);
  });

  it('of which two sheets have the columns asks which, and takes the one that is named', async () => {
    const book = bookOf({
      Q1: ROWS,
      Q2: [
        ['Id', 'Now'],
        ['DE.AE-02', 3],
      ],
    });
    const asked = await importTable('a.xlsx', book);
    expect([asked.code, asked.err]).toEqual([
      1,
      expect.stringContaining('Its sheets "Q1", "Q2" all have these columns'),
    ]);
    expect((await importTable('a.xlsx', book, '--sheet', 'q2')).entries).toEqual(['current: 3']);
    expect((await importTable('a.xlsx', book, '--sheet', 'Q3')).err).toContain(
      'It has no sheet "Q3". The sheets are: "Q1", "Q2".',
    );
  });

  it('takes the result of a formula, and stops at one that was never reckoned or that failed', async () => {
    const cell = (content: object) => bookOf({ S: ROWS }, ({ Sheets }) => (Sheets['S']!['B4'] = content));
    expect((await importTable('a.xlsx', cell({ t: 'n', f: 'SUM(1,2)', v: 3 }))).entries).toEqual([
      'current: 3',
    ]);
    const failed = await importTable('a.xlsx', cell({ t: 'e', f: '1/0', v: 7, w: '#DIV/0!' }));
    expect([failed.code, failed.tree]).toEqual([1, {}]);
    expect(failed.err).toContain('line 4: column "Now" holds the error #DIV/0!');
  });

  it('with titles over several columns is read by both rows of titles', async () => {
    const rows: Row[] = [
      ['', 'Q1', '', 'Q2', ''],
      ['Id', 'Actual', 'Target', 'Actual', 'Target'],
      ['DE.AE-02', 1, 2, 3, 4],
    ];
    const columns = ['--current', 'Q2 Actual', '--target', 'Q2 Target'];
    const { code, entries } = await importTable('a.xlsx', bookOf({ S: rows }), ...columns);
    expect([code, entries]).toEqual([0, ['current: 3, target: 4']]);
  });

  it('that unpacks to far more than it is, or that is none, is refused', async () => {
    const bomb = archive('xl/workbook.xml', deflateRawSync(new Uint8Array(60_000_000)), 1000);
    const refused = await importTable('a.xlsx', bomb);
    expect([refused.code, refused.tree]).toEqual([1, {}]);
    expect(refused.err).toContain('Unpacked it is more than 40 MB');
    const empty = await importTable('a.csv', `Id,Now\n${','.repeat(600_000)}`);
    expect([empty.err, empty.tree]).toEqual([expect.stringContaining('more than 600,000 cells'), {}]);
    const cells = archive('xl/worksheets/sheet1.xml', deflateRawSync('<c/>'.repeat(1_600_001)), 1000);
    expect((await importTable('a.xlsx', cells)).err).toContain('more than 400,000 cells');
    expect(
      (await importTable('a.xlsx', archive('readme.txt', deflateRawSync(Buffer.from('x')), 1))).err,
    ).toContain('an archive, but no workbook');
  });
});

/** An archive of one part that says of its size what it likes. */
function archive(name: string, data: Uint8Array, size: number): Uint8Array {
  const header = (mark: number, more: number, at: number) => {
    const head = Buffer.alloc(more);
    head.writeUInt32LE(mark, 0);
    head.writeUInt16LE(8, at);
    return head;
  };
  const local = header(0x04034b50, 30, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = header(0x02014b50, 46, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}

describe('a text', () => {
  it('of Windows-1252 is read, and said to be', async () => {
    const { code, err, tree } = await importTable(
      'a.csv',
      Buffer.from('Id;Now;Why\nDE.AE-02;3,5;geprüft\n', 'latin1'),
      '--note',
      'Why',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('was read as Windows-1252; look at "geprüft"')]);
    expect(Object.values(tree).join('')).toContain('current: 3.5, note: geprüft');
  });

  it.each([
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Id\tNow\nDE.AE-02\t2\n', 'utf16le')]),
    ],
    ['UTF-16 without one', Buffer.from('Id\tNow\nDE.AE-02\t2\n', 'utf16le')],
    ['sep=', 'sep=|\nId|Now\nDE.AE-02|2\n'],
    ['n. a. and dashes', 'Id,Now\nDE.AE-02,2\nGV.OC-01,–\nGV.OC-02,—\n'],
  ])('of %s is read', async (_, bytes) => {
    expect((await importTable('a.csv', bytes)).entries).toEqual(['current: 2']);
  });

  it('with n. a. says that the row does not apply', async () => {
    expect((await importTable('a.csv', 'Id,Now\nDE.AE-02,n. a.\n')).entries).toEqual([
      'status: not-applicable, rationale: "The sheet says Score: n. a."',
    ]);
  });
});

it.each([
  ['cmmi', 'Defined', '3'],
  ['cmmi', '4', '4'],
  ['soc-cmm', 'Quantitatively managed', '4'],
  ['tier', 'Risk informed', '1.6666666666666667'],
  ['ciso-assistant', '4', '5'],
  ['csf_profile', '7', '3.5'],
])('the scale %s is known by its name: %s is %s', async (scale, word, score) => {
  expect((await importTable('a.csv', `Id,Now\nDE.AE-02,${word}\n`, '--scale', scale)).entries).toEqual([
    `current: ${score}`,
  ]);
});

it('a target and a note without a score go into the text of a new control', async () => {
  const { code, tree } = await importTable(
    'a.csv',
    'Id,Now,Goal,Why\nDE.AE-02,,4,<not> yet\n',
    '--target',
    'Goal',
    '--note',
    'Why',
  );
  const text = tree['content/assessments/de-ae-02.md'] ?? '';
  expect([code, text.includes('history:')]).toEqual([0, false]);
  expect(text).toContain('\n\nTarget: 4, and no score yet.\n\nNote: &lt;not&gt; yet\n');
});

it('a dry run shows the table as it was understood, and writes nothing', async () => {
  const { code, out, err, tree } = await importTable(
    'a.csv',
    'Title\nId,Now,Other\nDE.AE-02,2,x\n',
    '--dry-run',
  );
  expect([code, tree, out]).toEqual([0, {}, '3\tDE.AE-02\t2\n']);
  expect(err).toContain(
    'understood  header in row 2, 1 rows below; Id as id, Now as current; not read: Other',
  );
  expect(err).toContain('would write  content/assessments/de-ae-02.md');
});

it('what "score --format csv" wrote comes back as it was', async () => {
  const root = treeOnDisk(changedTree([]));
  const line = ['score', '--format', 'csv', '--as-of', '2026-11-01'];
  const { out: before } = await runCli([...line, '--root', root], { cwd: root });
  const [file, fresh] = [path.join(emptyFolder(), 'score.csv'), emptyFolder()];
  writeFileSync(file, before);
  const { code, err } = await runCli(
    [
      'import',
      'scores',
      file,
      '--id',
      'id',
      '--current',
      'score',
      '--target',
      'target',
      '--scale',
      '0-5',
      '--scope',
      'none',
      '--date',
      '2026-11-01',
      '--out',
      fresh,
    ],
    { cwd: fresh },
  );
  expect([code, err]).toEqual([
    0,
    expect.stringContaining('are reckoned from the others and were passed over'),
  ]);
  writeFileSync(path.join(fresh, 'content/site.yml'), readTree(root)['content/site.yml'] ?? '');
  const { out: after } = await runCli([...line, '--root', fresh], { cwd: fresh });
  const scores = (csv: string) =>
    csv
      .split('\r\n')
      .filter((row) => row.startsWith('subcategory,'))
      .map((row) => [
        row.split(',')[1],
        /,"[^"]*",([^,]*),|,[^,"]*,([^,]*),/.exec(row.slice(row.indexOf(',', 12)))?.slice(1),
      ]);
  expect(scores(after)).toEqual(scores(before));
});
