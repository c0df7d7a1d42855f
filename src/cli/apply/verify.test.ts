import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packRun, runFileText } from '../../domain/runs/run-file.ts';
import { runCli } from '../../testing/run-cli.ts';
import { EXERCISE, logOf } from '../../testing/sample-run.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';

const LOG = logOf(EXERCISE);
const FILE = packRun(LOG, '2026-11-14T08:00:00.000Z');

async function verify(content: string | Uint8Array, ...args: string[]) {
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'run.json'), content);
  return runCli(['verify', 'run.json', ...args], { cwd: folder });
}

it('a whole log is told by its size, time and last hash', async () => {
  const { code, out, err } = await verify(runFileText(FILE));
  expect(code).toBe(0);
  expect(out).toBe(
    `whole: 13 entries, from 2026-10-30 08:00:00 to 2026-10-30 08:12:00 UTC, last hash ${FILE.head}\n"INC-1234 portal"\n`,
  );
  expect(err).toContain('with --head HASH');
});

describe('--head', () => {
  const head = (hash: string) => verify(runFileText(FILE), '--head', hash);
  it.each([
    ['the whole hash', FILE.head, 0, 'The last hash is the one in the ticket.'],
    ['its beginning', FILE.head.slice(0, 12), 0, 'The last hash is the one in the ticket.'],
    ['capitals and blanks', ` ${FILE.head.toUpperCase()} `, 0, 'The last hash is the one in the ticket.'],
    [
      'the hash of an earlier entry',
      LOG[9]!.hash,
      1,
      'that of entry 9, of 2026-10-30T08:09:00.000Z; 3 entries were added since',
    ],
    ['another hash', 'f'.repeat(64), 1, 'every hash computed anew'],
    ['too few digits', FILE.head.slice(0, 11), 2, 'Expected --head to be 12 to 64 hexadecimal digits'],
  ])('%s', async (_, hash, code, sentence) => {
    const result = await head(hash);
    expect(result.err).toContain(sentence);
    expect(result.code).toBe(code);
  });

  it('finds a log that was forged from end to end', async () => {
    const forged = packRun(logOf(EXERCISE.with(5, { do: 'note', text: 'all quiet' })), FILE.exported);
    expect((await verify(runFileText(forged))).code).toBe(0);
    const { code, err } = await verify(runFileText(forged), '--head', FILE.head);
    expect(code).toBe(1);
    expect(err).toContain('it is another log');
  });
});

it('names the entry that was changed, what it says, and how', async () => {
  const { code, err, out } = await verify(runFileText(FILE).replace('Second server', 'No server'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(
    '"run.json" is not whole.\n  Entry 5 was changed after it was written: it says "Note: No server | same *file* https://evil.example/a_b?x=1", and its hash belongs to something else.\n',
  );
});

it('says that a clock went backwards', async () => {
  const early = logOf(EXERCISE.slice(0, 3));
  const { chainEntry } = await import('../../domain/runs/chain.ts');
  const { sha256 } = await import('../../testing/sample-run.ts');
  const late = chainEntry(early.at(-1), '2026-10-30T07:00:00.000Z', { do: 'carry-on' }, sha256);
  const { code, err } = await verify(runFileText(packRun([...early, late], FILE.exported)));
  expect(code).toBe(0);
  expect(err).toContain('Entry 3 bears an earlier time than the one before');
});

it('no log steers the terminal', async () => {
  const name = { ...EXERCISE[0]!, name: '\u001b[2J\u202egpj' } as (typeof EXERCISE)[0];
  const { out } = await verify(runFileText(packRun(logOf([name]), FILE.exported)));
  // oxlint-disable-next-line no-control-regex -- it is what it is about
  expect(out).not.toMatch(/[\u001b\u202e]/);
});

it.each<[string, string | Uint8Array, number]>([
  ['nothing', '', 1],
  ['bytes', new Uint8Array([0xff, 0xfe, 0x00]), 1],
  ['too many of them', ' '.repeat(20_000_001), 1],
])('%s', async (_, content, code) => {
  expect((await verify(content)).code).toBe(code);
});

it.each([[[]], [['a', 'b']], [['nowhere.json']]])('wrong use: %j', async (args) => {
  expect((await runCli(['verify', ...args], { cwd: emptyFolder() })).code).toBe(2);
});
