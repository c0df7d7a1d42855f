import type { Fix } from '../../model/finding.ts';
import { frontMatterFault, type FrontMatterFault } from '../../words/front-matter-lines.ts';
import { commandLine } from '../../text/command-line.ts';
import { kebab } from '../../words/kebab.ts';
import type { FileKind } from '../../model/kinds.ts';
import { requiredKeys } from '../../model/schema/schema-at.ts';
import { listOr } from '../../words/list-or.ts';
import { defineRule } from '../define-rule.ts';
import { isAboutRepository } from '../../model/source-file.ts';
import { hasHomes, isReadme } from '../views/homes.ts';
import { linesOf } from '../views/place-within.ts';

export const fileNoFrontMatter = defineRule<{
  id: string;
  kind?: FileKind | undefined;
  advice?: string | undefined;
}>({
  code: 'file/no-front-matter',
  severity: 'error',
  title: 'No front matter',
  why: 'Title, severity, owner and review date stand there; without them the page can be neither found nor trusted.',
  message: () => 'The file has no front matter.',
  hint({ id, kind, advice }) {
    if (advice) return advice;
    const name = kebab(id) || 'web-shell';
    const keys = kind ? requiredKeys(kind).filter((key) => key !== 'id') : [];
    const more = keys.length > 0 ? ` and the keys ${listOr(keys, 'and')}, each on a line of its own` : '';
    const begin = `Begin the file with a line "---", below it "id: ${name}"${more}, then another line "---"`;
    const rename = name === id ? '' : `, and rename it to "${name}.md"`;
    return `${begin}${rename}; "${commandLine('check --fix --front-matter')}" writes a draft of it.`;
  },
  *find(world) {
    const homes = hasHomes(world);
    for (const source of world.sources) {
      const { file, id, kind, failures } = source;
      if (homes ? isReadme(file) : isAboutRepository(source)) continue;
      if (failures.some(({ reason }) => reason === 'no-front-matter')) {
        const start = { line: 1, column: 1 };
        const fault = frontMatterFault(linesOf(world, file) ?? []);
        yield {
          place: { file, span: { start, end: start } },
          args: { id, kind, advice: fault && ADVICE[fault.what](fault as never) },
          ...(fault ? { fix: fixOf(file, fault) } : {}),
        };
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

const ADVICE: { [What in FrontMatterFault['what']]: (fault: FrontMatterFault & { what: What }) => string } = {
  'no-opening': ({ first }) => `Write a line that is just "---" above "${first.slice(0, 60)}".`,
  'lines-above': () => 'Delete the empty lines above "---": it has to be the first line of the file.',
  dashes: ({ line }) => `Instead of "${line}" write three plain hyphens: "---".`,
};

/** The first line as it must be. */
function fixOf(file: string, fault: FrontMatterFault): Fix {
  const start = { line: 1, column: 1 };
  const place = (end: { line: number; column: number }) => ({ file, span: { start, end } });
  switch (fault.what) {
    case 'no-opening':
      return { place: place(start), replacement: '---\n' };
    case 'lines-above':
      return { place: place({ line: fault.lines + 1, column: 1 }), replacement: '' };
    case 'dashes':
      return { place: place({ line: 1, column: fault.line.length + 1 }), replacement: '---' };
  }
}
