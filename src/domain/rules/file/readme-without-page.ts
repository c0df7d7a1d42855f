import { defineRule } from '../define-rule.ts';
import { hasHomes, isInHomes, isReadme } from '../views/homes.ts';

const FIRST = { line: 1, column: 1 };

export const fileReadmeWithoutPage = defineRule<{ file: string }>({
  code: 'file/readme-without-page',
  severity: 'info',
  title: 'A README that no page shows',
  why: 'The forge shows it above the files of its folder; readers of the site never see it.',
  message: () => 'No page shows this README: only those of runbooks/ and of folders below it are pages.',
  hint: () =>
    'Leave it where it speaks to authors; what readers need belongs into a guide, such as content/guides/how-we-work.md.',
  *find(world) {
    if (!hasHomes(world)) return;
    for (const { file, kind } of world.sources)
      if (kind === undefined && isReadme(file) && isInHomes(file))
        yield { place: { file, span: { start: FIRST, end: FIRST } }, args: { file } };
  },
  examples: {
    passing: [{ changes: [{ file: 'runbooks/README.md', text: '# Runbooks\n\nHow they are kept.\n' }] }],
    failing: [
      {
        changes: [{ file: 'content/guides/README.md', text: '# Guides\n' }],
        at: ['content/guides/README.md:1:1'],
      },
    ],
  },
});
