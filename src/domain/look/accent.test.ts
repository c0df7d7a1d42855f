import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { accentOf, DECK, GROUNDS, isLegible, legibleAccent, measureAccent, type Theme } from './accent.ts';
import { contrast } from './contrast.ts';

const TOKENS = readFileSync(path.join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');
const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#2442c4', '#ffffff', 7.92],
  ['#ffffff', '#ffffff', 1],
])('%s and %s have a contrast of %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

it('measures on the grounds that the styles have', () => {
  for (const [name, light] of Object.entries(GROUNDS.light))
    expect(TOKENS).toContain(
      `--${name}: light-dark(${light}, ${GROUNDS.dark[name as keyof typeof GROUNDS.dark]})`,
    );
  expect(TOKENS).toContain(`--deck: ${DECK};`);
});

it('the accent that comes with the product is legible in both themes', () => {
  const [, light = '', dark = ''] = /--accent: light-dark\((#\w+), (#\w+)\)/.exec(TOKENS) ?? [];
  expect([measureAccent(light, 'light').ratio, measureAccent(dark, 'dark').ratio]).toEqual([
    expect.closeTo(6.6, 1),
    expect.closeTo(5.0, 1),
  ]);
});

it('whatever colour is named, what is shown is legible in both themes, and a legible one is shown as it is', () => {
  fc.assert(
    fc.property(colours, colours, (accent, other) => {
      for (const theme of ['light', 'dark'] as Theme[]) {
        const shown = legibleAccent(accent, theme);
        expect(isLegible(shown, theme)).toBe(true);
        if (isLegible(accent, theme)) expect(shown).toBe(accent);
      }
      const both = accentOf({ accent, accent_dark: other });
      expect(both).toEqual({ light: legibleAccent(accent, 'light'), dark: legibleAccent(other, 'dark') });
    }),
    { numRuns: runs(40) },
  );
});

it.each([
  [{}, undefined],
  [{ accent: '#0b6b35' }, { light: '#0b6b35', dark: '#62a07d' }],
  [{ accent_dark: '#74d99f' }, { light: legibleAccent('#74d99f', 'light'), dark: '#74d99f' }],
])('%j is shown as %j', (named, shown) => {
  expect(accentOf(named)).toEqual(shown);
});
