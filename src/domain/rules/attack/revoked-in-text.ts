import { defineRule } from '../define-rule.ts';
import { idsInText } from '../../words/ids-in-text.ts';
import { listOr } from '../../words/list-or.ts';
import { techniqueDescription } from '../views/world-frameworks.ts';

export const attackRevokedInText = defineRule<{ id: string; name: string; successors: readonly string[] }>({
  code: 'attack/revoked-in-text',
  severity: 'warning',
  title: 'A text names a revoked ATT&CK technique',
  why: 'Whoever looks it up finds a page that says it no longer exists; alerts and reports carry the new id.',
  message: ({ id, name }) => `ATT&CK revoked "${id}" (${name}).`,
  hint: ({ successors }) =>
    successors.length > 0 ? `Write ${listOr(successors)} instead.` : 'Write the technique that is meant.',
  /** Guides may tell of the past; what a responder follows may not. */
  *find(world) {
    for (const source of world.sources) {
      if (source.kind !== 'runbook' && source.kind !== 'step') continue;
      for (const { id, span } of idsInText(world, source)?.techniques ?? []) {
        const found = techniqueDescription(world, id);
        if (found.kind !== 'revoked') continue;
        const successors = found.successors.map((one) => one.id);
        yield { place: { file: source.file, span }, args: { id, name: found.technique.name, successors } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'Look at', by: 'For T1505.003 (once `T1100`), look at' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'Look at', by: 'For T1100, look at' }],
        at: ['runbooks/web-shell.md:34:5'],
        message: 'ATT&CK revoked "T1100" (Web Shell).',
      },
    ],
  },
});
