import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStrictJson } from './strict-json.ts';

it.each([
  ['a key twice', '{\n"a": 1,\n"a": 2}', 'Line 3: the key "a" stands twice'],
  ['a key twice, once in escapes', '{"a": 1, "\\u0061": 1}', 'stands twice'],
  ['a key twice deep down', '[{"b": {"a": [], "a": []}}]', 'the key "a" stands twice'],
  ['a number beyond all', '[1e999]', 'the number 1e999 is larger'],
  ['a number that would be rounded', '[9007199254740993]', 'larger than can be kept'],
  ['lists in lists', `${'['.repeat(31)}${']'.repeat(31)}`, 'more than 30 deep'],
  ['a hundred thousand lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'more than 30 deep'],
])('%s is refused', (_, text, words) => {
  expect(readStrictJson(text)).toEqual({ problem: expect.stringContaining(words) as string });
});

it.each(['', '{', '[1] x', '{} {}', "{'a': 1}", '[1,]', 'NaN', '\uFEFF\uFEFF[]'])('%j is no JSON', (text) => {
  expect(readStrictJson(text)).toBeUndefined();
});

it('takes the same key in two objects, texts that look like keys, and one byte-order mark', () => {
  const text = '\uFEFF[{"a": "a\\": 1"}, {"a": {"a": ["a", "a", "😀"]}}]';
  expect(readStrictJson(text)).toEqual({ data: [{ a: 'a": 1' }, { a: { a: ['a', 'a', '😀'] } }] });
});

it('reads whatever JSON writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(!/\d{16}|e\+?\d\d/.test(text));
      expect(readStrictJson(text)).toEqual({ data: JSON.parse(text) as unknown });
    }),
  );
});

it('finds any key that was written once more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z":{}\\,]{1,4}$/), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (keys, at) => {
        const all = [...new Set(keys)];
        const again = [...all, all[at % all.length] ?? ''];
        const write = (names: string[]) =>
          `{${names.map((name) => `${JSON.stringify(name)}: {"${'x'}": 1}`).join(',')}}`;
        expect(readStrictJson(write(all))).toHaveProperty('data');
        expect(readStrictJson(write(again))).toHaveProperty('problem');
      },
    ),
  );
});
