import { defineRule } from '../define-rule.ts';
import { ATTACHMENT_KINDS, DRAWING } from '../../model/attachment.ts';
import {
  carriedByFile,
  hasHomes,
  isAbsent,
  isInHomes,
  isSiteAddress,
  knownFolders,
  pageFolders,
  sourcesByFile,
} from '../views/homes.ts';
import { worldLinks } from '../views/world-links.ts';

export const linkNoPage = defineRule<{ path: string; onSiteOnly: boolean }>({
  code: 'link/no-page',
  severity: 'warning',
  title: 'A link to something that is no page of the site',
  why: 'What opens on the forge should open on the site and offline, and the other way round.',
  message: ({ path, onSiteOnly }) =>
    onSiteOnly
      ? `"/${path}/" is an address of the site: on the forge it leads nowhere.`
      : `No page of the site is made from "${path || 'the folder'}".`,
  hint: ({ path, onSiteOnly }) =>
    onSiteOnly
      ? 'Link to the file that the page is made from: it leads to the page on the site, too.'
      : DRAWING.test(path)
        ? 'A drawing is shown, never opened: write "![what it shows](file.svg)".'
        : isInHomes(path) && /\.\w+$/.test(path) && !/\.(md|ya?ml)$/i.test(path)
          ? `Save it as a file that the site carries: ${ATTACHMENT_KINDS}.`
          : 'Link to a page of the site, or to its web address.',
  *find(world) {
    if (!hasHomes(world)) return;
    const files = sourcesByFile(world);
    const folders = knownFolders(world);
    const pages = pageFolders(world);
    for (const { source, link } of worldLinks(world)) {
      const { target } = link;
      if (target.kind !== 'file' || link.image) continue;
      const onSiteOnly = isSiteAddress(world, link);
      if (isAbsent(world, target.path) && !onSiteOnly) continue;
      const known = files.get(target.path);
      const drawing = DRAWING.test(target.path) && carriedByFile(world)?.has(target.path);
      const isFolder = folders.has(target.path) && !pages.has(target.path);
      if (isInHomes(target.path) && !isFolder && !drawing && (!known || known.kind)) continue;
      yield {
        place: { file: source.file, span: link.span },
        args: { path: target.path, onSiteOnly },
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/cloud/README.md', text: '# Cloud\n\nWhat is alike in every cloud.\n' },
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '[Cloud](../../runbooks/cloud/), [words](../../runbooks/cloud/README.md),',
          },
        ],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: '../steps/isolate-host.md',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '```mermaid\nflowchart LR\n  a[Ask] --> b[Do]\n  click a href "/steps/isolate-host/"\n```\n\nSee',
          },
        ],
        at: ['content/guides/why.md:11:17'],
        message: '"/steps/isolate-host/" is an address of the site: on the forge it leads nowhere.',
      },
      {
        changes: [
          { file: 'content/files/forms/form.pdf', text: '%PDF' },
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '[Files](../files/), [form](../files/forms/form.pdf)',
          },
        ],
        at: ['content/guides/why.md:8:1'],
      },
      {
        changes: [
          { file: 'LICENSE', text: 'Text.\n' },
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: '../../LICENSE',
          },
        ],
        at: ['content/guides/why.md:8:5'],
        message: 'No page of the site is made from "LICENSE".',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: '../steps/',
          },
        ],
        at: ['content/guides/why.md:8:5'],
      },
    ],
  },
});
