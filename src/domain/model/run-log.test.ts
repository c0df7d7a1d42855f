import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeeds } from '../../testing/random/deeds.ts';
import { EXERCISE, logOf } from '../../testing/sample-run.ts';
import { Deed, RunEntry } from './run-log.ts';

const entry = logOf(EXERCISE)[3]!;
const isEntry = (value: unknown) => RunEntry.safeParse(value).success;

it('takes what run mode writes, and changes nothing of it', () => {
  fc.assert(
    fc.property(anyDeeds, (deeds) => {
      for (const one of logOf(deeds)) expect(RunEntry.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
  );
});

describe('refuses', () => {
  it.each<[string, object]>([
    ['an unknown key', { extra: 1 }],
    ['a number with a fraction', { n: 1.5 }],
    ['a number below 0', { n: -1 }],
    ['a day that does not exist', { at: '2026-02-30T08:00:00.000Z' }],
    ['a moment to the second', { at: '2026-02-03T08:00:00Z' }],
    ['a local moment', { at: '2026-02-03T08:00:00.000+01:00' }],
    ['a short hash', { hash: 'abc' }],
    ['no deed', { deed: null }],
    ['an unknown deed', { deed: { do: 'launch' } }],
    ['a deed called constructor', { deed: { do: 'constructor' } }],
    ['an unknown key of a deed', { deed: { ...entry.deed, more: 1 } }],
    ['blank text', { deed: { do: 'note', text: ' \n' } }],
    ['a text of any length', { deed: { do: 'note', text: 'x'.repeat(5001) } }],
    ['a name of any length', { deed: { do: 'rename', name: 'x'.repeat(301) } }],
    ['a path for a runbook', { deed: { do: 'add-runbook', runbook: '../x', title: 'x' } }],
    ['an address for a runbook', { deed: { do: 'add-runbook', runbook: 'javascript:alert(1)', title: 'x' } }],
    ['an event that no timeline has', { deed: { do: 'reach', event: '__proto__', when: entry.at } }],
  ])('%s', (_, change) => {
    expect(isEntry(entry)).toBe(true);
    expect(isEntry({ ...entry, ...change })).toBe(false);
  });

  it('a key called __proto__, wherever it stands', () => {
    const text = JSON.stringify(entry);
    for (const place of ['{"n"', '{"do"'])
      expect(
        isEntry(JSON.parse(text.replace(place, place.replace('{', '{"__proto__":{"polluted":1},')))),
      ).toBe(false);
    expect({}).not.toHaveProperty('polluted');
    expect(Deed.safeParse(JSON.parse('{"do":"close","__proto__":1}')).success).toBe(false);
  });
});
