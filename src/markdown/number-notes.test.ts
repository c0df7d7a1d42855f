import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/length.ts';
import { parseProse, parseRunbook } from './parse-runbook.ts';

const FILE = 'runbooks/a.md';
const TEXT = `Twice.[^z] And again.[^z]

## Detection

### Look[^head]

**Verify:** it is so.[^fact]

| a |
|---|
| x[^cell] |

- [ ] Box[^z]

[^fact]: In a *fact*.[^deep]
[^z]: First.
[^head]: Of a title.
[^cell]: In a table, see [there](#look).
[^deep]: Named by a note.
[^none]: Nobody names it.
`;

/** Ids and addresses within the page, as its HTML has them. */
function waysOf(html: string) {
  return {
    ids: [...html.matchAll(/ id="((?:Note)[^"]*)"/g)].map(([, id]) => id),
    to: [...html.matchAll(/href="#(Note[^"]*)"/g)].map(([, id]) => id),
  };
}

const pieces = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          ['checks', 'headings'].includes(key) ? [] : pieces(item),
        )
      : [];

describe('the notes of a text', () => {
  it('are numbered once over all parts of a runbook', () => {
    const { intro, sections, notes, lostNotes } = parseRunbook(TEXT, FILE);
    expect(intro).toContain('<a href="#Note-1" id="NoteRef-1">1</a>');
    expect(intro).toContain('<a href="#Note-1" id="NoteRef-1-2">1</a>');
    const step = sections[0]?.steps[0];
    expect(step?.title).toBe('Look');
    expect(step?.html).toContain('id="NoteRef-2"');
    expect(step?.facts.verify?.html).toContain('<sup><a href="#Note-3" id="NoteRef-3">3</a></sup>');
    expect(step?.html).toContain('id="NoteRef-4"');
    expect(step?.html).toContain('id="NoteRef-1-3"');
    expect(notes).toEqual([
      '<p>First. <a href="#NoteRef-1" title="Back to the text">↩</a> <a href="#NoteRef-1-2" title="Back to the text">↩<sup>2</sup></a> <a href="#NoteRef-1-3" title="Back to the text">↩<sup>3</sup></a></p>',
      '<p>Of a title. <a href="#NoteRef-2" title="Back to the text">↩</a></p>',
      expect.stringContaining('In a <em>fact</em>.<sup><a href="#Note-5" id="NoteRef-5">5</a></sup>'),
      expect.stringContaining('<a href="#look">there</a>'),
      expect.stringContaining('Named by a note.'),
    ]);
    expect(lostNotes?.map(({ label, lacks }) => [label, lacks])).toEqual([['none', 'mark']]);
  });

  it('stand at the end of any other page', () => {
    const { html } = parseProse(
      `${TEXT}\n- a\n\n  [^in]: Within a list.\n\nLast[^in]\n`,
      'content/guides/a.md',
    );
    const { ids, to } = waysOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    expect(to.filter((id) => !ids.includes(id))).toEqual([]);
    expect(html).toContain('Within a list.');
    expect(html.indexOf('id="Note-1"')).toBeGreaterThan(html.indexOf('Last'));
  });

  it('that a withheld link takes along leave no word', () => {
    const censor = { hidden: { 'runbooks/b.md': 'withheld-runbook-1' } };
    const { html } = parseProse(
      '[See[^a]](../../runbooks/b.md)[^b]\n\n[^a]: Secret.\n[^b]: Open [b](../../runbooks/b.md).\n',
      'content/guides/a.md',
      censor,
    );
    expect(html).not.toMatch(/Secret|>b</);
    expect(html).toContain('>withheld</span>. <a');
  });

  it('lead there and back wherever they are written', () => {
    const piece = fc.constantFrom(
      ...[
        'a[^a] ',
        'b[^b] ',
        '**b[^b]** ',
        '[l[^a]](#x) ',
        '\n\n> q[^c]\n\n',
        '\n\n[^a]: A[^b]\n\n',
        '\n\n[^b]: B\n\n',
      ],
      ...[
        '\n\n[^c]: C[^c]\n\n',
        '\n\n## Detection\n\n',
        '\n\n### S[^a]\n\n',
        '\n\n**Caution:** c[^c]\n\n',
        '\n- [ ] x[^b]\n',
        '\n\n    ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 14 }), (all) => {
        const text = all.join('');
        const { notes = [], ...rest } = parseRunbook(text, FILE);
        const html = [...pieces(rest), ...notes].join('\n');
        const marks = waysOf(html);
        const there = [...marks.ids, ...notes.map((_, at) => `Note-${at + 1}`)];
        expect(new Set(there).size, text).toBe(there.length);
        expect(
          marks.to.filter((id) => !there.includes(id)),
          text,
        ).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });
});
