import type { RunbookBody } from '../../model/body.ts';
import type { Span } from '../../model/place.ts';
import { isPhaseName } from '../../words/phase-words.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

/** A paragraph of nothing but bold words. */
const BOLD_LINE =
  /(?<=\n[ \t]*\n) {0,3}(\*\*|__)([^*_\n]{5,60})\1[ \t]{0,9}:?[ \t]{0,9}(?=\n[ \t]*(?:\n|$))/g;

export const runbookPhaseOffLevel = defineRule<{ words: string; depth: number }>({
  code: 'runbook/phase-off-level',
  severity: 'warning',
  title: 'A phase that is no second-level heading',
  why: 'Only headings of the second level are phases, and only what stands below them is a step: such a part is in no flow and in no run.',
  message: ({ words, depth }) =>
    depth === 0
      ? `The bold line "${words}" names a phase, but is no heading.`
      : `The heading "${words}" names a phase, but is of level ${depth}.`,
  hint: ({ words }) => `Write "## ${words}", and "###" before each of its steps.`,
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      for (const { depth, text, span } of outsidePhases(body))
        if (depth !== 2 && isPhaseName(text))
          yield { place: { file: source.file, span }, args: { words: text, depth } };
      const text = runningText(world, source) ?? '';
      for (const found of text.matchAll(BOLD_LINE)) {
        const words = (found[2] ?? '').replace(/:$/, '').trim();
        const span = spanAt(text, found.index, found[0].length);
        if (isPhaseName(words)) yield { place: { file: source.file, span }, args: { words, depth: 0 } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## More\n\n### Restore the server\n\nA **recovery** takes hours.\n\n## Recovery',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## More\n\n### Eradication\n\nText.\n\n## Recovery',
          },
        ],
        at: ['runbooks/web-shell.md:62:1'],
        message: 'The heading "Eradication" names a phase, but is of level 3.',
      },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: '## Recovery', by: '**(E) Eradication**\n\n## Recovery' },
        ],
        at: ['runbooks/web-shell.md:60:1'],
        message: 'The bold line "(E) Eradication" names a phase, but is no heading.',
      },
    ],
  },
});

/**
 * Headings that stand neither in a phase nor are one. Those of sections and steps in HTML have a finding of their own; an
 * only H1 above all others is the title.
 */
function outsidePhases({ headings, sections }: RunbookBody): RunbookBody['headings'] {
  const starts = sections.map(({ span, phases }) => ({ line: span.start.line, phase: phases.length > 0 }));
  const inPhase = ({ start }: Span): boolean =>
    starts.findLast(({ line }) => line <= start.line)?.phase ?? false;
  const [title, ...others] = headings;
  const isTitle = title?.depth === 1 && others.every(({ depth }) => depth > 1);
  return (isTitle ? others : headings)
    .filter(({ html, depth }) => !html || (depth !== 2 && depth !== 3))
    .filter(({ depth, span }) => depth === 1 || !inPhase(span));
}
