import type { Target } from '../../model/references.ts';
import { defineRule } from '../define-rule.ts';
import { referencesTo } from '../views/world-references.ts';

const TARGETS: readonly Target[] = [
  'role',
  'trigger',
  'runbook',
  'communication',
  'regulation',
  'team',
  'subcategory',
  'technique',
];

export const referenceNamedTwice = defineRule<{ id: string }>({
  code: 'reference/named-twice',
  severity: 'warning',
  title: 'The same name twice in one list',
  why: 'One of the two was probably meant to be another, and that other is now missing.',
  message: ({ id }) => `The list names "${id}" twice.`,
  hint: () => 'Delete one of the two, or write the name that was meant.',
  *find(world) {
    const seen = new Set<string>();
    for (const { id, place } of TARGETS.flatMap((to) => referencesTo(world, to))) {
      const path = place.data?.path;
      if (typeof path?.at(-1) !== 'number') continue;
      const key = JSON.stringify([place.file, path.slice(0, -1), id]);
      if (seen.has(key)) yield { place, args: { id } };
      seen.add(key);
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'csf: [DE.AE-02, RS.MI-01]',
            by: 'csf: [DE.AE-02, DE.AE-03]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'csf: [DE.AE-02, RS.MI-01]',
            by: 'csf: [DE.AE-02, DE.AE-02]',
          },
        ],
        at: ['runbooks/web-shell.md:9:17'],
        message: 'The list names "DE.AE-02" twice.',
      },
    ],
  },
});
