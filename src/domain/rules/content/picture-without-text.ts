import { defineRule } from '../define-rule.ts';
import { worldLinks } from '../views/world-links.ts';

export const contentPictureWithoutText = defineRule({
  code: 'content/picture-without-text',
  severity: 'warning',
  title: 'A picture without words',
  why: 'A screen reader says "image", a bad line shows an empty frame, and the search finds nothing of it.',
  message: () => 'The picture has no text that says what is on it.',
  hint: () =>
    'Say in the brackets what a reader must see on it: "![The Isolate button, top right](isolate.png)".',
  *find(world) {
    for (const { source, link } of worldLinks(world)) {
      if (link.image && link.text.trim() === '')
        yield { place: { file: source.file, span: link.span }, args: {} };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/loop.png', text: 'png' },
          { file: 'content/guides/why.md', replace: 'See', by: '![A loop of six functions](loop.png)' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/guides/loop.png', text: 'png' },
          { file: 'content/guides/why.md', replace: 'See', by: '![](loop.png)' },
        ],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
