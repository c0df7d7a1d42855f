import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { longSentences, MOST_WORDS } from '../../words/sentences.ts';

export const contentLongSentence = defineRule<{ words: number }>({
  code: 'content/long-sentence',
  severity: 'info',
  title: 'A long sentence in a step',
  why: 'At 3 a.m. a sentence is read once, aloud, to somebody who types: what stands at its end is no longer heard.',
  message: ({ words }) => `The sentence has ${words} words, expected at most ${MOST_WORDS} in a step.`,
  hint: () => 'Make two sentences of it, or a list.',
  *find(world) {
    const steps = world.sources
      .filter(({ kind }) => kind === 'step')
      .map((source) => ({ source, lines: undefined }));
    const runbooks = activeRunbooks(world).map(({ source, body }) => ({
      source,
      lines: new Set(
        body.sections.flatMap((section) =>
          section.steps.map(({ span, plain }) => (plain ? section.span : span).start.line),
        ),
      ),
    }));
    for (const { source, lines } of [...runbooks, ...steps]) {
      for (const { words, span, heading } of longSentences(world, source) ?? []) {
        if (!lines || lines.has(heading)) yield { place: { file: source.file, span }, args: { words } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'A script on',
            by: `A script ${'and another '.repeat(25)} on`,
          },
        ],
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: 'Look here, then there. '.repeat(12),
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: `Look here.\nThen look ${'at this\nand that '.repeat(11)} again.`,
          },
        ],
        at: ['runbooks/web-shell.md:35:1'],
        message: 'The sentence has 47 words, expected at most 45 in a step.',
      },
    ],
  },
});
