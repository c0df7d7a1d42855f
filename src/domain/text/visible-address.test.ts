import { expect, it } from 'vitest';
import { visibleAddress } from './visible-address.ts';

it.each([
  ['-stop', '-stop'],
  ['\ufe0f-stop', '%EF%B8%8F-stop'],
  ['a\u200bb', 'a%E2%80%8Bb'],
  ['a\u00a0b', 'a%C2%A0b'],
  ['\u{1f9f0}-über', '\u{1f9f0}-über'],
])('%j', (address, visible) => {
  expect(visibleAddress(address)).toBe(visible);
  expect(decodeURIComponent(visible)).toBe(address);
});
