import { defineRule } from '../define-rule.ts';
import { kebab } from '../../words/kebab.ts';
import { hasHomes, isAboutRepository, isReadme } from '../views/homes.ts';

export const fileNoFrontMatter = defineRule<{ id: string; kind: string }>({
  code: 'file/no-front-matter',
  severity: 'error',
  title: 'No front matter',
  why: 'Title, severity, owner and review date stand there; without them the page can be neither found nor trusted.',
  message: () => 'The file has no front matter.',
  hint({ id, kind }) {
    const name = kebab(id) || 'web-shell';
    const begin = `Begin the file with a line "---", the keys of its kind, such as "id: ${name}", and another line "---"`;
    const rename = name === id ? '' : `, and rename it to "${name}.md"`;
    return `${begin}${rename}${kind === 'runbook' ? '; "readyroom new runbook" writes a file with all of them.' : '.'}`;
  },
  *find(world) {
    const homes = hasHomes(world);
    for (const source of world.sources) {
      const { file, id, kind, failures } = source;
      if (homes ? isReadme(file) : isAboutRepository(source)) continue;
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
        changes: [{ file: 'runbooks/Disk Full.md', text: '# Disk full\n\n## Detection\n\nLook.\n' }],
        at: ['runbooks/Disk Full.md:1:1'],
      },
      {
        changes: [{ file: 'content/guides/bare.md', text: '# A guide\n\nText.\n' }],
        at: ['content/guides/bare.md:1:1'],
      },
    ],
  },
});
