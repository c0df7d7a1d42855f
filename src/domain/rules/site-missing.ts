import { defineRule } from './define-rule.ts';
import { hasHomes, sourcesByFile } from './homes.ts';

export const siteMissing = defineRule<{ file: string }>({
  code: 'site/missing',
  severity: 'error',
  title: 'The settings of the site are missing',
  why: 'Whom to raise, what a severity means and what may be published stand in content/site.yml; no page can be built without it.',
  message: ({ file }) => `There is no ${file}.`,
  hint: () => 'Write it with name, publication_ceiling, default_tlp, contacts, fallbacks and severities.',
  *find(world) {
    const file = 'content/site.yml';
    if (hasHomes(world) && !sourcesByFile(world).has(file)) yield { place: { file }, args: { file } };
  },
  examples: {
    passing: [{ changes: [] }, { changes: [{ file: 'content/site.yml', text: 'name: [' }] }],
    failing: [
      {
        changes: [{ file: 'content/site.yml', text: null }],
        at: ['content/site.yml'],
        message: 'There is no content/site.yml.',
      },
    ],
  },
});
