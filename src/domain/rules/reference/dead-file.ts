import { relativePath } from '../../links/relative-path.ts';
import { defineRule } from '../define-rule.ts';
import { carriedByFile, hasHomes, isUnlisted, sourcesByFile } from '../views/homes.ts';

export const referenceDeadFile = defineRule<{ path: string; suggestion?: string | undefined }>({
  code: 'reference/dead-file',
  severity: 'error',
  title: 'Evidence or a source that does not exist',
  why: 'Whoever has to show it, or reads on there, finds nothing.',
  message: ({ path }) => `There is no file "${path}".`,
  hint: ({ suggestion }) =>
    suggestion
      ? `Write "${suggestion}", as seen from this file.`
      : 'Write the path as seen from this file, or from the root where it begins with "content/"; a place in another system is written in words, such as "Share IR, report.pdf".',
  *find(world) {
    const carried = carriedByFile(world);
    if (!carried || !hasHomes(world)) return;
    const files = sourcesByFile(world);
    for (const { file, body } of world.sources)
      for (const { at, path, sure } of body?.refs ?? []) {
        if (!sure || isUnlisted(path) || files.has(path) || carried.has(path)) continue;
        const name = path.slice(path.lastIndexOf('/') + 1);
        const [same, more] = [...files.keys(), ...carried.keys()].filter((one) => one.endsWith(`/${name}`));
        const suggestion = same && !more ? relativePath(file, same) : undefined;
        yield { place: { file, data: { path: at } }, args: { path, suggestion } };
      }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/files/report.pdf', text: '%PDF' },
          {
            file: 'content/guides/why.md',
            replace: 'kind: concept',
            by: 'kind: concept\nreferences:\n  - { title: Report, url: ../files/report.pdf }\n  - { title: Page, url: content/guides/why.md }\n  - { title: Standard, url: https://example.org/a.pdf }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/files/report.pdf', text: '%PDF' },
          {
            file: 'content/guides/why.md',
            replace: 'kind: concept',
            by: 'kind: concept\nreferences: [{ title: Report, url: files/report.pdf }]',
          },
        ],
        at: ['content/guides/why.md:6:36'],
        message: 'There is no file "content/guides/files/report.pdf".',
      },
    ],
  },
});
