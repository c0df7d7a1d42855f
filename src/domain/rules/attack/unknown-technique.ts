import { parentTechnique } from '../../frameworks/attack.ts';
import { defineRule } from '../define-rule.ts';
import { techniqueDescription } from '../views/world-frameworks.ts';
import { referencesTo } from '../views/world-references.ts';

export const attackUnknownTechnique = defineRule<{
  id: string;
  version: string;
  suggestion?: string | undefined;
}>({
  code: 'attack/unknown-technique',
  severity: 'error',
  title: 'Unknown ATT&CK technique',
  why: 'An analyst who comes from a technique in an alert does not find this page.',
  message: ({ id, version }) => `ATT&CK ${version} has no technique "${id}".`,
  hint: ({ suggestion }) =>
    suggestion ? `Did you mean "${suggestion}"?` : 'Write an id of enterprise ATT&CK, such as "T1566.001".',
  *find(world) {
    for (const { id, place } of referencesTo(world, 'technique')) {
      const found = techniqueDescription(world, id);
      if (found.kind !== 'unknown') continue;
      const [alike] = found.suggestions;
      const parent = parentTechnique(id) ?? id;
      const isKin =
        parent === id || alike?.startsWith(parent) || techniqueDescription(world, parent).kind !== 'active';
      yield { place, args: { id, version: world.attack.version, suggestion: isKin ? alike : parent } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: [T1505.004]' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: [T1505.099]' },
        ],
        at: ['runbooks/web-shell.md:10:10'],
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'T1505.003', by: 'T9999' }],
        at: ['content/alerts/edr.yml:4:96'],
      },
    ],
  },
});
