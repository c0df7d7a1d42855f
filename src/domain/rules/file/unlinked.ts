import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { linkedFiles } from '../views/linked-files.ts';
import { isMentionedUnread } from '../views/unread-mentions.ts';

export const fileUnlinked = defineRule<{ file: string }>({
  code: 'file/unlinked',
  severity: 'info',
  title: 'A picture or attachment that no page shows or links',
  why: 'It is not published: whoever laid it there for an incident will look for it in vain.',
  message: () => 'No page shows or links this file, so it is not published.',
  hint: () => 'Link to it where it is needed, or delete it.',
  *find(world) {
    if (!world.carried?.length || !hasHomes(world)) return;
    // What cannot be read may show it on every page.
    if (world.sources.some(({ kind, data }) => kind === 'site' && data === undefined)) return;
    const linked = linkedFiles(world);
    for (const { file } of world.carried) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (!linked.has(file) && !isMentionedUnread(world, name)) yield { place: { file }, args: { file } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/form.pdf', text: '%PDF' },
          { file: 'content/guides/why.md', replace: 'See', by: '[Form](form.pdf)' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/guides/form.pdf', text: '%PDF' }],
        at: ['content/guides/form.pdf'],
      },
    ],
  },
});
