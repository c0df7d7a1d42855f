import { isCarried, isLinkable } from '../../model/attachment.ts';
import { pageAddress } from '../../model/links/page-address.ts';
import { isWithin, lookLinks } from '../../model/own/look.ts';
import { nearest } from '../../words/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { carriedByFile, sourcesByFile } from '../views/homes.ts';

export const siteDeadLink = defineRule<{ path: string; exists: boolean; suggestion?: string | undefined }>({
  code: 'site/dead-link',
  severity: 'error',
  title: 'A link of every page that leads nowhere',
  why: 'It stands on every page: whoever needs it in an incident arrives nowhere, wherever they are.',
  message: ({ path, exists }) =>
    exists ? `No page of the site is made from "${path}".` : `There is no file "${path}".`,
  hint: ({ suggestion }) =>
    suggestion
      ? `Did you mean "${suggestion}"?`
      : 'Write the path from the root of a page or an attachment that is there, or an address that starts with https://.',
  *find(world) {
    const source = world.sources.find(({ kind }) => kind === 'site');
    const { site } = world.programme;
    if (!source || !site) return;
    const files = sourcesByFile(world);
    const carried = carriedByFile(world);
    for (const { link, at } of lookLinks(site)) {
      if (!isWithin(link)) continue;
      const path = link.to.normalize('NFC');
      const exists = isCarried(path) ? !carried || carried.has(path) : files.has(path);
      const leads = isCarried(path) ? isLinkable(path) : pageAddress(path) !== undefined;
      if (exists && leads) continue;
      const known = [...files.keys(), ...(carried?.keys() ?? [])];
      yield {
        place: { file: source.file, data: { path: [...at, 'to'] } },
        args: { path, exists, suggestion: exists ? undefined : nearest(path, known) },
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nnav:\n  - { title: Why, to: content/guides/why.md }\n  - { title: Status, to: "https://status.example.org/" }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nnav: [{ title: Why, to: content/guides/wy.md }]\nfooter: { links: [{ title: No, to: content/nothing/at-all.md }] }\nbanner: { text: Fire, look: incident, link: { title: Go, to: runbooks/fire.md } }',
          },
        ],
        at: ['content/site.yml:2:25', 'content/site.yml:3:36', 'content/site.yml:4:62'],
        message: 'There is no file "content/guides/wy.md".',
      },
    ],
  },
});
