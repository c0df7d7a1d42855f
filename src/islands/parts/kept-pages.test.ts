import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readKept, withPin, withVisit } from './kept-pages.ts';

it.each<[string, string | null, string[], string[]]>([
  ['nothing', null, [], []],
  ['what it wrote', '{"pinned":["a-b"],"recent":["c"]}', ['a-b'], ['c']],
  ['no JSON', '{"pinned":["a"', [], []],
  ['no mapping', '["a"]', [], []],
  ['no lists', '{"pinned":"a","recent":{"0":"a","length":1}}', [], []],
  ['what is no id', '{"pinned":["A","../a","a b","<i>","",7,null,["a"],"a"],"recent":[]}', ['a'], []],
  ['twice the same', '{"pinned":["a","a"],"recent":["b","b"]}', ['a'], ['b']],
  ['far too much', JSON.stringify({ pinned: ['a'.repeat(5000)], recent: [] }), [], []],
])('reads %s', (_, stored, pinned, recent) => expect(readKept(stored)).toEqual({ pinned, recent }));

it('whatever is stored and done, lists are short lists of ids that can be read again', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      fc.array(
        fc.record({
          id: fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}$/),
          pin: fc.option(fc.boolean()),
        }),
      ),
      (stored, deeds) => {
        let pages = readKept(stored);
        for (const { id, pin } of deeds)
          pages = pin === null ? withVisit(pages, id) : withPin(pages, id, pin);
        expect(pages.pinned.length).toBeLessThanOrEqual(12);
        expect(pages.recent.length).toBeLessThanOrEqual(5);
        expect(readKept(JSON.stringify(pages))).toEqual(pages);
      },
    ),
  ));
