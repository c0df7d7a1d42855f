import { PICTURE } from '../../model/picture.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { worldLinks } from '../views/world-links.ts';

const WORDS = {
  foreign: [
    'The picture comes from another host',
    'Save it under content/ and link to the file: pages ask no other host for anything.',
  ],
  ending: ['The file is no picture that pages can show', 'Save it as PNG, JPEG, GIF, WebP or AVIF.'],
  missing: ['There is no picture of that name', 'Put the file there, or mend the path.'],
} as const;
type Reason = keyof typeof WORDS;

export const linkDeadPicture = defineRule<{ reason: Reason; url: string }>({
  code: 'link/dead-picture',
  severity: 'error',
  title: 'A picture that cannot be shown',
  why: 'The reader sees an empty frame where the screen to look for should be.',
  message: ({ reason, url }) => `${WORDS[reason][0]}: "${url}".`,
  hint: ({ reason }) => WORDS[reason][1],
  *find(world) {
    const pictures = world.pictures && hasHomes(world) ? new Set(world.pictures) : undefined;
    for (const { source, link } of worldLinks(world)) {
      const { target, image, span } = link;
      if (!image || target.kind === 'unsafe' || target.kind === 'outside') continue;
      const place = { file: source.file, span };
      if (target.kind === 'web') yield { place, args: { reason: 'foreign', url: target.url } };
      else if (target.kind === 'anchor')
        yield { place, args: { reason: 'missing', url: `#${target.anchor}` } };
      else if (!PICTURE.test(target.path)) yield { place, args: { reason: 'ending', url: target.path } };
      else if (pictures && !pictures.has(target.path))
        yield { place, args: { reason: 'missing', url: target.path } };
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
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: '![A loop](lop.png)' }],
        at: ['content/guides/why.md:8:1'],
      },
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: '![A loop](loop.svg)' }],
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
