import { adviceForElement } from '../../words/html-advice.ts';
import { placeholdersInText } from '../../words/placeholder-facts.ts';
import { defineRule } from '../define-rule.ts';

export const htmlDroppedElement = defineRule<{ tag: string }>({
  code: 'html/dropped-element',
  severity: 'warning',
  title: 'HTML that no page shows',
  why: 'Pages hold no scripts, frames, films or forms of authors: what stands in one is missing when it is needed.',
  message: ({ tag }) => `The page leaves out "<${tag}>".`,
  hint: ({ tag }) => adviceForElement(tag),
  *find(world) {
    for (const source of world.sources) {
      const lost = (source.body?.lostHtml ?? []).filter(({ attribute }) => attribute === undefined);
      if (lost.length === 0) continue;
      // A name in angle brackets that stands for something is said as such.
      const said = new Set(
        (placeholdersInText(world, source) ?? []).map(({ place }) => placeKey(place.span?.start)),
      );
      for (const { tag, span } of lost)
        if (!said.has(placeKey(span.start))) yield { place: { file: source.file, span }, args: { tag } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '`<video>`, <kbd>F1</kbd>, <!-- <iframe> -->\n\n<details open><summary>a</summary>b</details>\n\nSee',
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
            by: 'Look: <video src="a.mp4"></video>\n\n<div>\n<iframe src="https://example.org"></iframe>\n</div>\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:7', 'content/guides/why.md:11:1'],
        message: 'The page leaves out "<video>".',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '<TabItem value="a">\n\nOne\n\n</TabItem>\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:1'],
        message: 'The page leaves out "<TabItem>".',
      },
    ],
  },
});

function placeKey(start: { line: number; column: number } | undefined): string {
  return `${start?.line}:${start?.column}`;
}
