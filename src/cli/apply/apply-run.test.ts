import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Deed, RunFile } from '../../domain/model/run-log.ts';
import { packRun, runFileText } from '../../domain/runs/run-file.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { EXERCISE, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const TREE = changedTree([]);
const RECORD = 'content/records/2026-10-30-inc-1234-portal.md';
const fileOf = (deeds: readonly Deed[] = EXERCISE) => packRun(logOf(deeds), '2026-11-14T08:00:00.000Z');

async function apply(root: string, file: RunFile | string, ...args: string[]) {
  const given = path.join(emptyFolder(), 'run.json');
  writeFileSync(given, typeof file === 'string' ? file : runFileText(file));
  return runCli(['apply', given, ...args], { cwd: root });
}

it('writes a record that check finds no error in, and nothing else', async () => {
  const root = treeOnDisk(TREE);
  const { code, err, out } = await apply(root, fileOf());
  expect([code, out]).toEqual([0, '']);
  expect(err).toBe(
    `Give each finding the day on which it is due.\n${RECORD} written. Read it before you commit it: it bears the label TLP:GREEN unless you write another one into it ("tlp: AMBER").\n`,
  );
  const { [RECORD]: record, ...others } = readTree(root);
  expect(others).toEqual(TREE);
  expect(record).toContain('kind: tabletop\nrunbooks: [web-shell]\n');
  const check = await runCli(['check', '--format', 'json'], { cwd: root });
  expect(JSON.parse(check.out)).toMatchObject({ counts: { error: 0 } });
  expect(check.code).toBe(0);
});

it('--dry-run prints it and writes nothing', async () => {
  const root = treeOnDisk(TREE);
  const { code, err, out } = await apply(root, fileOf(), '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain(`+++ b/${RECORD}`);
  expect(out).toContain('+id: "2026-10-30-inc-1234-portal"');
  expect(err).toContain('would be written; nothing was.');
  expect(readTree(root)).toEqual(TREE);
});

it('another run of the same day and name gets a number', async () => {
  const root = treeOnDisk(TREE);
  await apply(root, fileOf());
  const other = fileOf([{ ...START, run: 'b'.repeat(32) } as Deed, TAKE_UP]);
  expect((await apply(root, other)).err).toContain('2026-10-30-inc-1234-portal-2.md written');
});

describe('the same run', () => {
  const longer = fileOf([...EXERCISE, { do: 'note', text: 'afterwards' }]);
  it.each([
    ['again', fileOf(), `This run is recorded already, in ${RECORD}.`],
    ['gone on', longer, `${RECORD} records this run up to entry 12; the log has gone on to entry 13.`],
    [
      'an earlier state',
      fileOf(EXERCISE.slice(0, 5)),
      `${RECORD} records a later state of this run, of 13 entries; this log has 5.`,
    ],
    ['gone on differently', fileOf([...EXERCISE.slice(0, 12), { do: 'note', text: 'x' }]), 'the logs differ'],
  ])('%s is refused', async (_, file, sentence) => {
    const root = treeOnDisk(TREE);
    await apply(root, fileOf());
    const before = readTree(root);
    const { code, err } = await apply(root, file);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(readTree(root)).toEqual(before);
  });

  it('is known by a record that was renamed, rewritten and broken', async () => {
    const root = treeOnDisk(TREE);
    await apply(root, fileOf());
    const text = readFileSync(path.join(root, RECORD), 'utf8').replace('kind: tabletop', 'kind: game');
    writeFileSync(path.join(root, 'content/records/other.md'), text);
    writeFileSync(path.join(root, RECORD), '');
    expect((await apply(root, fileOf())).err).toContain('recorded already, in content/records/other.md');
  });
});

describe('--name', () => {
  it('chooses the id', async () => {
    const root = treeOnDisk(TREE);
    expect((await apply(root, fileOf(), '--name', '2026')).err).toContain('content/records/2026.md written');
    expect((await runCli(['check'], { cwd: root })).code).toBe(0);
  });

  it('never overwrites', async () => {
    const root = treeOnDisk(TREE);
    const { code, err } = await apply(root, fileOf(), '--name', 'tabletop');
    expect([code, readTree(root)]).toEqual([1, TREE]);
    expect(err).toContain('content/records/tabletop.md is there already. Choose another --name.');
  });

  it.each(['../x', 'Big', ''])('%j is wrong use', async (name) => {
    expect((await apply(treeOnDisk(TREE), fileOf(), '--name', name)).code).toBe(2);
  });
});

it.each<[string, RunFile | string, string]>([
  [
    'a changed log',
    {
      ...fileOf(),
      entries: fileOf().entries.with(5, { ...fileOf().entries[5]!, deed: { do: 'note', text: 'quiet' } }),
    },
    'Entry 5 was changed after it was written',
  ],
  [
    'a run of another programme',
    fileOf([{ ...START, programme: { name: 'Else', id: '0'.repeat(16) } } as Deed, TAKE_UP]),
    'It was made on another site, "Else"; this is "Sample".',
  ],
  ['a run without a runbook of ours', fileOf([START]), 'The run took up no runbook'],
  ['what only says that it is a run', '{"format":"readyroom-run"}', 'It is of a format without a version'],
])('refuses %s', async (_, file, sentence) => {
  const root = treeOnDisk(TREE);
  const { code, err } = await apply(root, file);
  expect(code).toBe(1);
  expect(err).toContain(sentence);
  expect(err).toContain('Nothing was written.');
  expect(readTree(root)).toEqual(TREE);
});

it('moves the day on which its runbook was last used: readiness counts it', async () => {
  const root = treeOnDisk(TREE);
  const failing = async () => {
    const { out } = await runCli(['readiness', '--format', 'json', '--as-of', '2027-07-01'], { cwd: root });
    return [
      ...new Set(
        out
          .match(/(?:web-shell|ransomware)[^}]*?last used on 20\d\d-\d\d-\d\d/g)
          ?.map((hit) => hit.replace(/^([\w-]+).* /s, '$1 ')),
      ),
    ].sort();
  };
  expect(await failing()).toEqual(['ransomware 2026-06-01', 'web-shell 2026-06-01']);
  await apply(root, fileOf());
  expect(await failing()).toEqual(['ransomware 2026-06-01']);
});
