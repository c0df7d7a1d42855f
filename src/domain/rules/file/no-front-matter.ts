import { defineRule } from '../define-rule.ts';
import { hasHomes, isReadme } from '../views/homes.ts';

export const fileNoFrontMatter = defineRule<{ id: string; kind: string }>({
  code: 'file/no-front-matter',
  severity: 'error',
  title: 'No front matter',
  why: 'Title, severity, owner and review date stand there; without them the page can be neither found nor trusted.',
  message: () => 'The file has no front matter.',
  hint: ({ id }) =>
    `Begin the file with a line "---", the keys of its kind, such as "id: ${id}", and another line "---".`,
  *find(world) {
    const homes = hasHomes(world);
    for (const { file, id, kind, failures } of world.sources) {
      if (homes && isReadme(file)) continue;
      if (failures.some(({ reason }) => reason === 'no-front-matter')) {
        const start = { line: 1, column: 1 };
        yield { place: { file, span: { start, end: start } }, args: { id, kind: kind ?? '' } };
      }
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'content/guides/README.md', text: '# Guides\n\nWhat stands in this folder.\n' }] },
    ],
    failing: [
      {
        changes: [{ file: 'content/guides/bare.md', text: '# A guide\n\nText.\n' }],
        at: ['content/guides/bare.md:1:1'],
      },
    ],
  },
});
