import { expect, it } from 'vitest';
import { servesAsNearest } from './serves-as-nearest.ts';

const USUAL = { ransomware: 'ransom|locker', wiper: 'wiped|locker' };
const ENTRY = { usual: ['ransomware'], near: ['wiper'] };

it.each([
  ['wiped', true],
  ['ransom', false],
  ['locker', false],
  ['wip', false],
])('%s: %s', (text, nearest) => expect(servesAsNearest(ENTRY, text, USUAL)).toBe(nearest));
