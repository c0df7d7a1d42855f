import { placeholdersInText } from '../../words/placeholder-facts.ts';
import { defineRule } from '../define-rule.ts';

export const contentPossiblePlaceholder = defineRule<{ text: string; inComment: boolean }>({
  code: 'content/possible-placeholder',
  severity: 'info',
  title: 'A quotation or a comment may hold work that is left',
  why: 'A quotation may show what to write, and a comment may be a list of its own; or somebody meant to come back and did not.',
  message: ({ text, inComment }) => `"${text}" stands in a ${inComment ? 'comment' : 'quotation'}.`,
  hint: ({ inComment }) =>
    inComment
      ? 'No reader sees it. Do what it says, or delete it.'
      : 'Write what belongs here; where the word itself is meant, write it in backticks.',
  *find(world) {
    for (const source of world.sources) {
      const comments = (source.body?.asides ?? []).filter(({ kind }) => kind === 'comment');
      for (const { place, text, doubtful } of placeholdersInText(world, source) ?? []) {
        if (!doubtful) continue;
        const { line, column } = place.span.start;
        const inComment = comments.some(
          ({ span: { start, end } }) =>
            (start.line < line || (start.line === line && start.column <= column)) &&
            (line < end.line || (line === end.line && column < end.column)),
        );
        yield { place: { file: source.file, ...place }, args: { text, inComment } };
      }
    }
  },
  examples: {
    passing: [
      { changes: [] },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '> Never leave "TODO" in a runbook, nor `TODO: ask`.\n\n<!-- the todo list is elsewhere -->\n\nSee',
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
            by: '> TODO: ask why\n\n<!-- TODO: name the tool -->\n\n> [!NOTE]\n> The number is here: [Link TBD]\n\nSee',
          },
        ],
        at: ['content/guides/why.md:8:3', 'content/guides/why.md:10:6', 'content/guides/why.md:13:29'],
      },
    ],
  },
});
