import { relativePath } from '../../links/relative-path.ts';
import { PICTURE } from '../../model/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { carriedByFile, hasHomes, isAbsent, isUnlisted } from '../views/homes.ts';
import { asAddress } from '../views/address-fix.ts';
import { nearestCarried } from '../views/nearest-carried.ts';
import { worldLinks } from '../views/world-links.ts';

const WORDS = {
  foreign: [
    'The picture comes from another host',
    'Save it under content/ and link to the file: pages ask no other host for anything.',
  ],
  ending: ['The file is no picture that pages can show', 'Save it as PNG, JPEG, GIF, WebP, AVIF or SVG.'],
  active: [
    'The drawing does more than show something',
    'Save it as plain SVG, without scripts, handlers, embedded pages and addresses, or as PNG.',
  ],
  missing: ['There is no picture of that name', 'Put the file there, or mend the path.'],
} as const;
type Reason = keyof typeof WORDS;

export const linkDeadPicture = defineRule<{
  reason: Reason;
  url: string;
  written?: string | undefined;
}>({
  code: 'link/dead-picture',
  severity: 'error',
  title: 'A picture that cannot be shown',
  why: 'The reader sees an empty frame where the screen to look for should be.',
  message: ({ reason, url }) => `${WORDS[reason][0]}: "${url}".`,
  hint: ({ reason, written }) =>
    written ? `Did you mean "${written}"? Capitals count on the site and on the forge.` : WORDS[reason][1],
  *find(world) {
    const carried = carriedByFile(world);
    const homes = hasHomes(world);
    for (const { source, link } of worldLinks(world)) {
      const { target, image, span } = link;
      if (!image || target.kind === 'unsafe' || target.kind === 'outside') continue;
      const place = { file: source.file, span };
      if (target.kind === 'web') yield { place, args: { reason: 'foreign', url: target.url } };
      else if (target.kind === 'anchor')
        yield { place, args: { reason: 'missing', url: `#${target.anchor}` } };
      else if (!PICTURE.test(target.path)) yield { place, args: { reason: 'ending', url: target.path } };
      else if (carried && (!isUnlisted(target.path) || isAbsent(world, target.path))) {
        const active = carried.get(target.path)?.active;
        if (!carried.has(target.path)) {
          const near = nearestCarried(world, target);
          const written = near && asAddress(relativePath(source.file, near));
          yield { place, args: { reason: 'missing', url: target.path, written } };
        }
        if (active && homes) yield { place, args: { reason: 'active', url: `${target.path}: ${active}` } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/loop.png', text: 'png' },
          { file: 'content/guides/why.md', replace: 'See', by: '![A loop](loop.png)' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/loop.svg',
            text: '<svg xmlns="http://www.w3.org/2000/svg"><g onclick="go()"/></svg>',
          },
          { file: 'content/guides/why.md', replace: 'See', by: '![A loop](loop.svg)' },
        ],
        at: ['content/guides/why.md:8:1'],
        message:
          'The drawing does more than show something: "content/guides/loop.svg: it has the handler onclick".',
      },
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: '![A loop](lop.png)' }],
        at: ['content/guides/why.md:8:1'],
      },
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: '![A loop](loop.tiff)' }],
        at: ['content/guides/why.md:8:1'],
      },
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: '![A loop](https://example.org/a.png)' },
        ],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
