import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { placeWithin } from '../views/place-within.ts';
import { techniqueDescription } from '../views/world-frameworks.ts';
import { referencesTo } from '../views/world-references.ts';

export const attackRevokedTechnique = defineRule<{
  id: string;
  name: string;
  successors: readonly string[];
  names: readonly string[];
}>({
  code: 'attack/revoked-technique',
  severity: 'error',
  title: 'Revoked ATT&CK technique',
  why: 'Tools and reports use the new id: who searches for it does not find this page.',
  message: ({ id, name, names }) =>
    `ATT&CK revoked "${id}" (${name})${names.length > 0 ? ` in favour of ${listOr(names, 'and')}` : ''}.`,
  hint: ({ successors }) =>
    successors.length > 0
      ? `Write ${listOr(successors)} instead.`
      : 'Delete it, or write the technique that is meant.',
  *find(world) {
    for (const { id, place } of referencesTo(world, 'technique')) {
      const found = techniqueDescription(world, id);
      if (found.kind !== 'revoked') continue;
      const successors = found.successors.map((one) => one.id);
      const names = found.successors.map((one) => `${one.id} (${one.name})`);
      const [only] = successors.length === 1 ? successors : [];
      const part = placeWithin(world, place, id);
      yield {
        place,
        args: { id, name: found.technique.name, successors, names },
        ...(only && part ? { fix: { place: part, replacement: only } } : {}),
      };
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: [T1505]' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: [T1100]' }],
        at: ['runbooks/web-shell.md:10:10'],
        message: 'ATT&CK revoked "T1100" (Web Shell) in favour of T1505.003 (Web Shell).',
      },
    ],
  },
});
