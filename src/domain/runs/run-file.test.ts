import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeeds } from '../../testing/random/deeds.ts';
import { EXERCISE, logOf, sha256 } from '../../testing/sample-run.ts';
import type { RunEntry, RunFile } from '../model/run-log.ts';
import { chainEntry } from './chain.ts';
import { isRunFile, MOST_BYTES, packRun, readRunFile, runFileText } from './run-file.ts';

const NOW = '2026-10-30T12:00:00.000Z';
const LOG = logOf(EXERCISE);
const FILE = packRun(LOG, NOW);
const read = (value: unknown) =>
  readRunFile(typeof value === 'string' ? value : JSON.stringify(value), sha256);
const withEntries = (entries: RunEntry[]): RunFile => ({ ...FILE, entries });

it('reads what was packed, byte order mark or not', () => {
  fc.assert(
    fc.property(anyDeeds, (deeds) => {
      const file = packRun(logOf(deeds), NOW);
      expect(read(runFileText(file))).toEqual({ file });
    }),
  );
  expect(read(`\uFEFF${runFileText(FILE)}`)).toEqual({ file: FILE });
  expect(isRunFile(runFileText(FILE))).toBe(true);
});

describe('says what is wrong', () => {
  const note = (n: number, text: string): RunEntry => ({ ...LOG[n]!, deed: { do: 'note', text } });
  const forged = LOG.with(7, chainEntry(LOG[6], LOG[7]!.at, { do: 'note', text: 'all quiet' }, sha256));
  it.each<[string, unknown, string]>([
    ['nothing', '', 'It is no JSON, or it was cut off.'],
    ['cut off', runFileText(FILE).slice(0, -20), 'It is no JSON, or it was cut off.'],
    ['a list', [1], 'It is JSON, but no run.'],
    ['null', null, 'It is JSON, but no run.'],
    ['its Markdown', '# INC-1234', 'It is no JSON'],
    ['a self-assessment', { format: 'readyroom-assessment' }, 'It is a self-assessment, not a run'],
    [
      'a later version',
      { ...FILE, version: 2 },
      'It is of format version 2; this Readyroom reads version 1. Update Readyroom.',
    ],
    ['no version', { format: 'readyroom-run' }, 'It is of a format without a version'],
    ['no entries', withEntries([]), 'entries: less than 1.'],
    [
      'too many entries',
      { ...FILE, entries: Array.from({ length: 20_001 }, () => 0) },
      'It has 20001 entries; a run has at most 20000.',
    ],
    ['another shape', withEntries([{ n: 0 } as RunEntry]), 'Entry 0, at: missing'],
    [
      'an unknown deed',
      withEntries(LOG.with(3, { ...LOG[3]!, deed: { do: 'launch' } as never })),
      'Entry 3, deed.do: a deed that this version does not know.',
    ],
    [
      'a long text',
      withEntries(LOG.with(5, note(5, 'x'.repeat(6000)))),
      'Entry 5, deed.text: longer than 5000 characters.',
    ],
    [
      'a key that nobody knows',
      runFileText(FILE).replace('"n": 3', '"__proto__": {"x": 1}, "n": 3'),
      'Entry 3: unexpected "__proto__".',
    ],
    [
      'a changed entry',
      withEntries(LOG.with(7, note(7, 'all quiet'))),
      'Entry 7 was changed after it was written: it says "Note: all quiet"',
    ],
    ['a changed and hashed entry', withEntries(forged), 'Entry 8 does not follow entry 7 as it stands'],
    [
      'a missing entry',
      withEntries(LOG.toSpliced(9, 1)),
      'Entry 9 is missing. Behind the gap stands entry 10',
    ],
    [
      'missing entries',
      withEntries(LOG.toSpliced(2, 3)),
      'Entries 2 to 4 are missing. Behind the gap stands entry 5',
    ],
    ['a doubled entry', withEntries(LOG.toSpliced(4, 0, LOG[4]!)), 'Entry 4 stands where entry 5 belongs'],
    [
      'swapped entries',
      withEntries(LOG.with(4, LOG[6]!).with(6, LOG[4]!)),
      'Entry 6 stands where entry 4 belongs',
    ],
    ['no start', withEntries(logOf(EXERCISE.slice(1))), 'The log does not begin with its start'],
    [
      'entries missing at its end',
      withEntries(LOG.slice(0, -2)),
      'Entries at its end are missing or were changed',
    ],
  ])('%s', (_, value, sentence) => {
    const result = read(value);
    expect('problems' in result ? result.problems.join(' ') : 'whole').toContain(sentence);
  });

  it('a file above the limit is not parsed', () => {
    expect(read(`${' '.repeat(MOST_BYTES)}{`)).toEqual({
      problems: ['It is 21 MB large; a run has at most 20 MB.'],
    });
  });

  it('names the first few of many faults', () => {
    const result = read(withEntries(LOG.map((entry) => ({ ...entry, at: 'noon' }))));
    expect('problems' in result && result.problems).toHaveLength(6);
    expect('problems' in result && result.problems.at(-1)).toBe('And 8 more.');
  });

  it('nothing that anybody writes makes it throw', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.string(),
        (json, text) =>
          void [read(json), read(text), read(`{"format":"readyroom-run","version":1,"entries":${json}}`)],
      ),
    );
    expect(read(`{"format":"readyroom-run","version":1,"entries":${'['.repeat(200_000)}`)).toHaveProperty(
      'problems',
    );
    expect(read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveProperty('problems');
  });
});
