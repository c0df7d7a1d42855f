import { defineRule } from '../define-rule.ts';
import { techniqueDescription } from '../views/world-frameworks.ts';
import { referencesTo } from '../views/world-references.ts';

export const attackDeprecatedTechnique = defineRule<{ id: string; name: string }>({
  code: 'attack/deprecated-technique',
  severity: 'warning',
  title: 'Deprecated ATT&CK technique',
  why: 'ATT&CK no longer keeps it, and nothing replaces it as such: coverage that counts on it is not comparable.',
  message: ({ id, name }) => `ATT&CK deprecated "${id}" (${name}).`,
  hint: () => 'Write the technique that describes the behaviour today, or delete it.',
  *find(world) {
    for (const { id, place } of referencesTo(world, 'technique')) {
      const found = techniqueDescription(world, id);
      if (found.kind === 'deprecated') yield { place, args: { id, name: found.technique.name } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: [T1505.003, T1190]' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: [T1505.003, T1051]' },
        ],
        at: ['runbooks/web-shell.md:10:21'],
      },
    ],
  },
});
