import { expect, it } from 'vitest';
import { isPhaseName, nearPhaseName } from './phase-words.ts';

it.each([
  ['Contaiment', 'Containment'],
  ['3. Recovrey', 'Recovery'],
  ['🔎 Phase 1: Detecion', 'Detection'],
  ['(a) Invesitgation ##', 'Investigation'],
  ['Eradication & recvoery', 'Recovery'],
  ['Lesson learnd', 'Lessons learned'],
  ['Contacts', undefined],
  ['Direction', undefined],
  ['Selection', undefined],
  ['Containment', undefined],
  ['Reaction', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
])('%s is nearly %s', (heading, phase) => expect(nearPhaseName(heading)).toBe(phase));

it.each([
  ['Containment', true],
  ['(C) Containment', true],
  ['Part 5: Post-incident activity', true],
  ['IV. Recovery', true],
  ['Eradication and recovery ♻️', true],
  ['Restore the server', false],
  ['Detection rules', false],
  ['', false],
])('%s is a phase by name: %s', (heading, is) => expect(isPhaseName(heading)).toBe(is));
