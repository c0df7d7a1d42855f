import { relativePath } from '../links/relative-path.ts';
import type { Link } from '../model/body.ts';
import { isRunbookBody, type SourceFile } from '../model/source-file.ts';
import { defineRule } from './define-rule.ts';
import { hasHomes, isInHomes, sourcesByFile } from './homes.ts';
import { nearest } from './nearest.ts';
import { worldLinks } from './world-links.ts';

export const linkDeadFile = defineRule<{ path: string; suggestion?: string | undefined }>({
  code: 'link/dead-file',
  severity: 'error',
  title: 'A link to a file that does not exist',
  why: 'Somebody in the middle of an incident clicks it and arrives nowhere.',
  message: ({ path }) => `There is no file "${path}".`,
  hint: ({ suggestion }) => (suggestion ? `Did you mean "${suggestion}"?` : 'Link to a file that exists, or delete the link.'),
  *find(world) {
    const files = sourcesByFile(world);
    const homes = hasHomes(world);
    const folders = new Set([...files.keys()].flatMap(foldersOf));
    for (const { source, link } of worldLinks(world)) {
      if (link.image || link.target.kind !== 'file' || isInclude(source, link)) continue;
      const { path } = link.target;
      const judged = homes ? isInHomes(path) && !folders.has(path) : /\.md$/i.test(path);
      if (!judged || files.has(path) || world.pictures?.includes(path)) continue;
      const better = nearestFile(path, [...files.keys()]);
      yield { place: { file: source.file, span: link.span }, args: { path, suggestion: better && relativePath(source.file, better) } };
    }
  },
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '(ransomware.md)', by: '(ransomwar.md)' }],
        at: ['?'],
        message: 'There is no file "runbooks/ransomwar.md".',
      },
      { changes: [{ file: 'content/guides/why.md', replace: '../../runbooks/web-shell.md', by: '../runbooks/web-shell.md' }], at: ['?'] },
    ],
  },
});

/** A heading that includes a step is judged as a reference to the step. */
function isInclude({ body }: SourceFile, { span }: Link): boolean {
  if (!isRunbookBody(body)) return false;
  const { line } = span.start;
  return body.sections.some(({ steps }) => steps.some((step) => step.includes !== undefined && step.span.start.line === line));
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** A file of the same name elsewhere, else the path most alike. */
function nearestFile(path: string, files: readonly string[]): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const named = files.filter((file) => file.toLowerCase().endsWith(`/${name}`) || file.toLowerCase() === name);
  return named.length === 1 ? named[0] : nearest(path, named.length > 1 ? named : files);
}
