import { adviceForAttribute } from '../../words/html-advice.ts';
import { defineRule } from '../define-rule.ts';

export const htmlDroppedAttribute = defineRule<{ tag: string; attribute: string }>({
  code: 'html/dropped-attribute',
  severity: 'info',
  title: 'An attribute of HTML that no page keeps',
  why: 'What it says, by a colour, a place or a script, does not reach the reader.',
  message: ({ tag, attribute }) => `The page leaves out "${attribute}" of "<${tag}>".`,
  hint: ({ attribute }) => adviceForAttribute(attribute),
  *find(world) {
    for (const { file, body } of world.sources)
      for (const { tag, attribute, span } of body?.lostHtml ?? [])
        if (attribute !== undefined) yield { place: { file, span }, args: { tag, attribute } };
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: '<abbr title="Role">R</abbr>\n\nSee' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '<b style="color: red" onclick="x()">Now</b>\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:1', 'content/guides/why.md:8:1'],
        message: 'The page leaves out "style" of "<b>".',
      },
    ],
  },
});
