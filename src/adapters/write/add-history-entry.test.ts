import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { HistoryEntry } from '../../domain/model/assessment.ts';
import { addHistoryEntry } from './add-history-entry.ts';
import { runs } from '../../testing/length.ts';

const ENTRY: HistoryEntry = { date: '2026-10-31', current: 3, target: 3.5 };

function historyOf(text: string): unknown {
  const front = /^\ufeff?---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '';
  return parseDocument(front, { schema: 'core' }).toJS().history;
}

function file(front: string): string {
  return `---\nid: x\n${front}---\nBody: --- stays.\n`;
}

describe('writes in the style of the neighbours', () => {
  it.each([
    [
      'flow entries in a block list, comments kept',
      'history: # scores\n  # first\n  - { date: 2026-03-31, current: 1 } # pilot\n  # then\nevidence: []\n',
      'history: # scores\n  # first\n  - { date: 2026-03-31, current: 1 } # pilot\n  - { date: 2026-10-31, current: 3, target: 3.5 }\n  # then\nevidence: []\n',
    ],
    [
      'a list that is not indented, braces without blanks',
      'history:\n- {date: 2026-03-31, current: 1}\n',
      'history:\n- {date: 2026-03-31, current: 1}\n- {date: 2026-10-31, current: 3, target: 3.5}\n',
    ],
    [
      'block entries, with a text of several lines',
      'history:\n  -   date: 2026-03-31\n      current: 1\n      note: |\n        one\n        two\n\n# ours\nevidence: []\n',
      'history:\n  -   date: 2026-03-31\n      current: 1\n      note: |\n        one\n        two\n  -   date: 2026-10-31\n      current: 3\n      target: 3.5\n\n# ours\nevidence: []\n',
    ],
    [
      'a list on one line',
      'history: [{ date: 2026-03-31, current: 1 }]\n',
      'history: [{ date: 2026-03-31, current: 1 }, { date: 2026-10-31, current: 3, target: 3.5 }]\n',
    ],
    [
      'a list in brackets, each on its line',
      'history: [\n  {date: 2026-03-31, current: 1},\n]\n',
      'history: [\n  {date: 2026-03-31, current: 1},\n  {date: 2026-10-31, current: 3, target: 3.5},\n]\n',
    ],
    ['an empty list', 'history: []\n', 'history: [{ date: 2026-10-31, current: 3, target: 3.5 }]\n'],
    [
      'no list at all: before what usually follows, whose comment stays with it',
      'owner: a # b\n\n# proof\nevidence: []\n',
      'owner: a # b\nhistory:\n  - { date: 2026-10-31, current: 3, target: 3.5 }\n\n# proof\nevidence: []\n',
    ],
    [
      'no list and nothing that follows',
      'levels:\n  0: "none" # yet\n',
      'levels:\n  0: "none" # yet\nhistory:\n  - { date: 2026-10-31, current: 3, target: 3.5 }\n',
    ],
    [
      'between older and newer entries',
      "history:\n  - { date: 2026-03-31, current: 1 }\n  - { 'date': 2026-11-01, current: 4 }\n",
      "history:\n  - { date: 2026-03-31, current: 1 }\n  - { date: 2026-10-31, current: 3, target: 3.5 }\n  - { 'date': 2026-11-01, current: 4 }\n",
    ],
    [
      'behind an entry of the same day, which it outvotes',
      'history:\n  - { date: 2026-10-31, current: 1 }\n',
      'history:\n  - { date: 2026-10-31, current: 1 }\n  - { date: 2026-10-31, current: 3, target: 3.5 }\n',
    ],
  ])('%s', (_, before, after) => expect(addHistoryEntry(file(before), ENTRY)).toBe(file(after)));

  it('keeps a byte-order mark and CRLF', () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const before = 'history:\n  - { date: 2026-03-31, current: 1 }\n';
    const after = `${before}  - { date: 2026-10-31, current: 3, target: 3.5 }\n`;
    expect(addHistoryEntry(crlf(file(before)), ENTRY)).toBe(crlf(file(after)));
  });
});

describe('leaves alone what it cannot extend safely', () => {
  it.each([
    ['no front matter', 'history: []\n'],
    ['front matter that is never closed', '---\nhistory: []\n'],
    ['broken YAML', '---\nhistory: [\n---\n'],
    ['a list that stands elsewhere', '---\nold: &a []\nhistory: *a\n---\n'],
    ['front matter in braces, without a list', '---\n{ id: x }\n---\n'],
    ['executable front matter', '---js\n{}\n---\n'],
  ])('%s', (_, text) => expect(addHistoryEntry(text, ENTRY)).toBeUndefined());
});

describe('for any history and any entry', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const number = fc.oneof(
    fc.integer({ min: 0, max: 10 }).map((half) => half / 2),
    fc.double({ min: 0, max: 5, noNaN: true }),
  );
  const words = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        'yes',
        'a: b',
        'x # y',
        '---\nowner: evil',
        "it's",
        '{',
        '\u2028',
        '- a',
        '1.5',
        '2026-01-01',
        'ok.',
        '\u0085\ufeff',
      ),
    )
    .filter((text) => /\S/.test(text));
  const entry: fc.Arbitrary<HistoryEntry> = fc.oneof(
    fc.record(
      { date: day, current: number, target: number, note: words },
      { requiredKeys: ['date', 'current'] },
    ),
    fc.record(
      {
        date: day,
        status: fc.constantFrom('not-applicable' as const, 'out-of-scope' as const),
        rationale: words,
        note: words,
      },
      { requiredKeys: ['date', 'status'] },
    ),
  );
  const written = fc.array(
    fc.record({ date: day, current: fc.integer({ min: 0, max: 5 }), comment: fc.boolean() }),
    { maxLength: 4 },
  );
  const style = fc.constantFrom<(items: { date: string; current: number; comment: boolean }[]) => string>(
    (items) =>
      `history: [${items.map(({ date, current }) => `{ date: ${date}, current: ${current} }`).join(', ')}]\n`,
    (items) =>
      `history:${items.length > 0 ? '' : ' []'}\n${items.map(({ date, current, comment }) => `  - { date: ${date}, current: ${current} }${comment ? ' # why\n  # more' : ''}\n`).join('')}`,
    (items) =>
      `history:${items.length > 0 ? '' : ' []'}\n${items.map(({ date, current, comment }) => `- date: ${date}${comment ? ' # why' : ''}\n  current: ${current}\n\n`).join('')}`,
    () => '',
  );
  const rest = fc.constantFrom('', '# ours\nevidence: []\n', 'tlp: GREEN\n', 'actions: # none\n\n');

  it('keeps every other byte, and reads again as exactly the new history', () => {
    fc.assert(
      fc.property(written, style, rest, entry, fc.boolean(), (items, write, tail, added, crlf) => {
        const sorted = items.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
        const plain = file(`title: "T" # t\n${write(sorted)}${tail}`);
        const text = crlf ? plain.replaceAll('\n', '\r\n') : plain;
        const old = (historyOf(text) ?? []) as HistoryEntry[];
        const after = addHistoryEntry(text, added);
        expect(after).toBeDefined();
        expect(isOneInsertion(text, after ?? '')).toBe(true);
        const index = old.filter(({ date }) => date <= added.date).length;
        expect(historyOf(after ?? '')).toEqual(old.toSpliced(index, 0, { ...added }));
      }),
      { numRuns: runs(100) },
    );
  });
});

/** One piece was put in: what stands before and behind it is the old text. */
function isOneInsertion(before: string, after: string): boolean {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return after.endsWith(before.slice(at));
}
