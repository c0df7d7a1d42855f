import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE_KINDS, type CodeKind } from '../markdown/code/code-word.ts';

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const TOKENS = read('tokens.css');
const CODE = read('code.css');

/** What a colour of the site is in light and in dark. */
function pairOf(token: string): [light: string, dark: string] {
  const found = new RegExp(`${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|var\\((--[\\w-]+)\\));`).exec(
    TOKENS,
  );
  if (found?.[3]) return pairOf(found[3]);
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no ${token}`);
  return [found[1], found[2]];
}

/** Ink of a kind of words: its own rule's, else that of the page. */
function inkOf(kind: CodeKind): string {
  const rule = [...CODE.matchAll(/([^{}]+)\{([^}]*)\}/g)].find(([, names = '']) =>
    names.split(/[\s,]+/).includes(`.hl-${kind}`),
  );
  if (!rule) throw new Error(`code.css has no .hl-${kind}`);
  return /color: var\((--[\w-]+)\)/.exec(rule[2] ?? '')?.[1] ?? '--ink';
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each(CODE_KINDS)('words of code: %s', (kind) => {
  const [light, dark] = pairOf(inkOf(kind));
  const [sunken, sunkenDark] = pairOf('--sunken');
  it.each([
    ['in light', light, sunken],
    ['in dark', dark, sunkenDark],
    ['on paper', light, '#ffffff'],
  ])('can be read %s (WCAG 2.2, 1.4.3)', (_, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

it('blocks of code stand on the ground that is measured, and paper is light', () => {
  expect(/\npre \{[^}]*background: var\(--sunken\);/.test(read('prose.css'))).toBe(true);
  expect(/@media print \{[^]*color-scheme: light;/.test(read('print.css'))).toBe(true);
});
