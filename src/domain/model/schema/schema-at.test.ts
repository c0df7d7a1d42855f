import { expect, it } from 'vitest';
import { keysAt, meaningAt } from './schema-at.ts';

it.each([
  ['runbook', ['owner'], 'Role that keeps it correct.'],
  ['runbook', ['routes', 0, 'to'], 'Runbook to go to.'],
  ['runbook', ['severity', 'criteria'], 'What makes it another severity.'],
  ['roles', ['roles', 2, 'deputy'], 'Role that takes over when this one does not answer.'],
  ['runbook', [], undefined],
  ['runbook', ['ownr'], undefined],
  ['runbook', ['constructor'], undefined],
  ['runbook', ['owner', 'constructor', 0], undefined],
] as const)('%s %j means: %s', (kind, path, meaning) => expect(meaningAt(kind, path)).toBe(meaning));

it('knows the keys of a place', () => {
  expect(keysAt('runbook', ['routes', 0])).toEqual(['when', 'to']);
  expect(keysAt('runbook', ['owner'])).toEqual([]);
});
