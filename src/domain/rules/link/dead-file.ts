import { groupBy } from '../../links/group-by.ts';
import { fileId } from '../../links/read-names.ts';
import { relativePath } from '../../links/relative-path.ts';
import { isCarried } from '../../model/attachment.ts';
import type { Link } from '../../model/body.ts';
import { isRunbookBody, type SourceFile } from '../../model/source-file.ts';
import { defineRule } from '../define-rule.ts';
import {
  carriedByFile,
  hasHomes,
  isAbsent,
  isInHomes,
  isSiteAddress,
  isUnlisted,
  knownFolders,
  sourcesByFile,
} from '../views/homes.ts';
import { nearest } from '../../words/nearest.ts';
import { formerIds } from '../views/former-ids.ts';
import { perWorld } from '../per-world.ts';
import { asAddress, fileFix } from '../views/address-fix.ts';
import { nearestCarried } from '../views/nearest-carried.ts';
import { worldLinks } from '../views/world-links.ts';

export const linkDeadFile = defineRule<{
  path: string;
  suggestion?: string | undefined;
  written?: string | undefined;
  today?: string | undefined;
}>({
  code: 'link/dead-file',
  severity: 'error',
  title: 'A link to a file that does not exist',
  why: 'Somebody in the middle of an incident clicks it and arrives nowhere.',
  message: ({ path, today }) =>
    today ? `The file "${path}" is now called "${today}".` : `There is no file "${path}".`,
  hint: ({ suggestion, written, today }) =>
    today
      ? `From this file it is written "${written}".`
      : suggestion
        ? `Did you mean "${suggestion}"? From this file it is written "${written}".`
        : 'Link to a file that exists, or delete the link.',
  *find(world) {
    const files = sourcesByFile(world);
    const homes = hasHomes(world);
    const carried = carriedByFile(world);
    const folders = knownFolders(world);
    for (const { source, link } of worldLinks(world)) {
      if (link.image || link.target.kind !== 'file' || isInclude(source, link) || isSiteAddress(world, link))
        continue;
      const { path } = link.target;
      const judged = homes
        ? isInHomes(path) && !folders.has(path)
        : /\.md$/i.test(path) || (carried !== undefined && isCarried(path));
      const known = files.has(path) || carried?.has(path);
      if (!isAbsent(world, path) && (!judged || isUnlisted(path) || known)) continue;
      const today = /^runbooks\/.*\.md$/i.test(path) ? formerIds(world).get(fileId(path))?.file : undefined;
      const carriedOne = nearestCarried(world, link.target);
      const suggestion = today ?? carriedOne ?? nearestFile(path, filesByName(world));
      const written = suggestion && asAddress(relativePath(source.file, suggestion));
      // With a sign of a heading in its name, the heading is none.
      const isWhole = carriedOne?.startsWith(`${path}#`);
      yield {
        place: { file: source.file, span: link.span },
        args: { path, suggestion, written, ...(today ? { today } : {}) },
        ...(written && !isWhole ? fileFix(world, source.file, link, written) : {}),
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md#isolate-a-host',
            by: '../../runbooks/ransomware.md',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/guides/form.pdf', text: '%PDF' },
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: '[Form](form.pdf#page=2) and [plan](plan.pdf)',
          },
        ],
        at: ['content/guides/why.md:8:29'],
        message: 'There is no file "content/guides/plan.pdf".',
      },
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'status:', by: 'aliases: [encryption]\nstatus:' },
          { file: 'runbooks/web-shell.md', replace: '(ransomware.md)', by: '(encryption.md)' },
        ],
        at: ['runbooks/web-shell.md:44:29'],
        message: 'The file "runbooks/encryption.md" is now called "runbooks/ransomware.md".',
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '(ransomware.md)', by: '(ransomwar.md)' }],
        at: ['runbooks/web-shell.md:44:29'],
        message: 'There is no file "runbooks/ransomwar.md".',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: '../../runbooks/web-shell.md',
            by: '../runbooks/web-shell.md',
          },
        ],
        at: ['content/guides/why.md:8:5'],
      },
    ],
  },
});

/** A heading that includes a step is judged as a reference to the step. */
function isInclude({ body }: SourceFile, { span }: Link): boolean {
  if (!isRunbookBody(body)) return false;
  const { line } = span.start;
  return body.sections.some(({ steps }) =>
    steps.some((step) => step.includes !== undefined && step.span.start.line === line),
  );
}

/** Files by their name in lower case, without folder and ending. */
const filesByName = perWorld(({ sources }) => {
  const named = groupBy(sources, ({ id }) => [id.toLowerCase()]);
  const files = new Map([...named].map(([name, those]) => [name, those.map(({ file }) => file)]));
  return { files, names: new Set(files.keys()) };
});

/** The file of the same or a similar name; where several have it, the one whose path is most alike. */
function nearestFile(path: string, known: ReturnType<typeof filesByName>): string | undefined {
  const name = fileId(path).toLowerCase();
  const files = known.files.get(name) ?? known.files.get(nearest(name, known.names) ?? '') ?? [];
  return files.length > 1 ? nearest(path, files) : files[0];
}
