import { defineRule } from '../define-rule.ts';
import { worldLinks } from '../views/world-links.ts';

const VAGUE =
  /^(?:(?:click|see|read|look|go)\s+)?(?:here|this|link|this link|this page|page|more|read more|details|url)[.!]?$/i;

export const linkVagueText = defineRule<{ text: string }>({
  code: 'link/vague-text',
  severity: 'info',
  title: 'A link that does not say where it leads',
  why: 'Links are listed, spoken and printed without the sentence around them: "here" is nowhere.',
  message: ({ text }) => `The link "${text}" does not say where it leads.`,
  hint: () => 'Link the name of what the reader will find: "[the isolation console](…)".',
  *find(world) {
    for (const { source, link } of worldLinks(world)) {
      if (!link.image && VAGUE.test(link.text.trim()))
        yield { place: { file: source.file, span: link.span }, args: { text: link.text.trim() } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '[the web shell runbook]',
            by: '[here is what to do about a web shell]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/guides/why.md', replace: '[the web shell runbook]', by: '[here]' }],
        at: ['content/guides/why.md:8:5'],
        message: 'The link "here" does not say where it leads.',
      },
    ],
  },
});
