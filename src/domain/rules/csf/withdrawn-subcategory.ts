import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { placeWithin } from '../views/place-within.ts';
import { csfDescription } from '../views/world-frameworks.ts';
import { referencesTo } from '../views/world-references.ts';

export const csfWithdrawnSubcategory = defineRule<{
  id: string;
  moved: boolean;
  successors: readonly string[];
}>({
  code: 'csf/withdrawn-subcategory',
  severity: 'error',
  title: 'Withdrawn CSF subcategory',
  why: "It was taken out of CSF 2.0; what is mapped to it is missing from today's outcomes.",
  message: ({ id, moved, successors }) =>
    `CSF 2.0 withdrew "${id}"${successors.length > 0 ? `: it was ${moved ? 'moved to' : 'incorporated into'} ${listOr(successors, 'and')}` : ''}.`,
  hint({ successors }) {
    const writable = successors.filter((id) => id.includes('-'));
    if (writable.length > 0) return `Write ${listOr(writable)} instead.`;
    return `Write the subcategory ${successors.length > 0 ? `of ${listOr(successors)}` : 'of CSF 2.0'} that says what is meant.`;
  },
  *find(world) {
    const subcategories = new Set(world.csf.subcategories.map(({ id }) => id));
    for (const { id, place } of referencesTo(world, 'subcategory')) {
      const found = csfDescription(world, id);
      if (found.kind !== 'withdrawn') continue;
      const { successors } = found;
      const [only] = successors.length === 1 ? successors : [];
      const part = only && subcategories.has(only) ? placeWithin(world, place, id) : undefined;
      const fix = only && part ? { fix: { place: part, replacement: only } } : {};
      yield { place, args: { id, moved: found.relation === 'moved_to', successors }, ...fix };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'csf: [DE.AE-02, RS.MI-01]',
            by: 'csf: [RS.AN-03, RS.MI-01]',
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
            by: 'csf: [RS.AN-1, RS.MI-03]',
          },
        ],
        at: ['runbooks/web-shell.md:9:7', 'runbooks/web-shell.md:9:16'],
      },
    ],
  },
});
