import { defineRule } from '../define-rule.ts';
import { hasHomes, programmeFile, sourcesByFile } from '../views/homes.ts';
import { referencesTo } from '../views/world-references.ts';
import type { World } from '../world.ts';

/** Files that there is one of, and what to write into them. */
const HINTS: Record<string, string> = {
  'content/site.yml':
    'Write it with name, publication_ceiling, default_tlp, contacts, fallbacks and severities.',
  'content/roles.yml': 'Write it with a list "roles" of the roles that other files name, and "escalation".',
  'content/regulations.yml': 'Write it with a list "regulations" of the duties that other files name.',
};

export const siteMissing = defineRule<{ file: string; because?: string | undefined }>({
  code: 'site/missing',
  severity: 'error',
  title: 'A file that the site is built from is missing',
  why: 'Whom to raise, what a severity means and what may be published stand there; without it no page can say so.',
  message: ({ file }) => `There is no ${file}.`,
  hint: ({ file, because }) =>
    `${HINTS[file] ?? 'Write it.'}${because ? ` The folder counts as a programme because of "${because}"; without such a file its pages are judged one by one.` : ''}`,
  *find(world) {
    if (!hasHomes(world)) return;
    for (const file of Object.keys(HINTS)) {
      if (sourcesByFile(world).has(file) || !isNeeded(file, world)) continue;
      const because = file === 'content/site.yml' ? programmeFile(world) : undefined;
      yield { place: { file }, args: { file, because } };
    }
  },
  examples: {
    passing: [
      { changes: [] },
      { changes: [{ file: 'content/site.yml', text: 'name: [' }] },
      {
        changes: [
          { file: 'content/regulations.yml', text: null },
          { file: 'runbooks/web-shell.md', replace: 'notifications: [gdpr-art-33]\n', by: '' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/site.yml', text: null }],
        at: ['content/site.yml'],
        message: 'There is no content/site.yml.',
      },
      { changes: [{ file: 'content/roles.yml', text: null }], at: ['content/roles.yml'] },
      { changes: [{ file: 'content/regulations.yml', text: null }], at: ['content/regulations.yml'] },
    ],
  },
});

/** The settings always; a list where something names its entries. */
function isNeeded(file: string, world: World): boolean {
  if (file === 'content/roles.yml') return referencesTo(world, 'role').length > 0;
  return file !== 'content/regulations.yml' || referencesTo(world, 'regulation').length > 0;
}
