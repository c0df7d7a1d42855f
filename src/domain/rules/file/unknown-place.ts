import { defineRule } from '../define-rule.ts';
import { isReadme } from '../views/homes.ts';
import { unreadRunbooks } from '../views/unread-runbooks.ts';
import { nearest } from '../../words/nearest.ts';

const PLACES = [
  'runbooks/*.md',
  'content/site.yml',
  'content/roles.yml',
  'content/regulations.yml',
  'content/synonyms.yml',
  'content/reports.yml',
  'content/framework.yml',
  'content/assessments/*.md',
  'content/readiness/*.yml',
  'content/records/*.md',
  'content/exercises/*.md',
  'content/alerts/*.yml',
  'content/communications/*.md',
  'content/steps/*.md',
  'content/teams/*.md',
  'content/guides/*.md',
  'content/pages/*.md',
];

export const fileUnknownPlace = defineRule<{ file: string; suggestion?: string | undefined }>({
  code: 'file/unknown-place',
  severity: 'warning',
  title: 'A file that nothing reads',
  why: 'Its author believes it to be on the site; a responder will not find it there.',
  message: () => 'Nothing reads this file: its place or ending is not one that the site knows.',
  hint: ({ suggestion }) =>
    suggestion
      ? `Did you mean "${suggestion}"?`
      : `Files are read from ${PLACES.join(', ')}; pages (.md) in folders below these too; a README or index is the page of a folder below runbooks/ only.`,
  *find(world) {
    const unread = new Set(unreadRunbooks(world));
    for (const { file, kind, failures } of world.sources) {
      if (kind !== undefined || failures.length > 0 || isReadme(file) || unread.has(file)) continue;
      yield { place: { file }, args: { file, suggestion: betterPlace(file) } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/README.md', text: '# Guides\n' },
          { file: 'runbooks/cloud/index.md', text: 'What is alike in every cloud.\n' },
        ],
      },
    ],
    failing: [
      { changes: [{ file: 'content/site.yaml', text: 'name: x\n' }], at: ['content/site.yaml'] },
      { changes: [{ file: 'content/step/isolate.md', text: 'Text.\n' }], at: ['content/step/isolate.md'] },
      {
        changes: [{ file: 'content/guides/cloud/index.md', text: 'Text.\n' }],
        at: ['content/guides/cloud/index.md'],
      },
    ],
  },
});

/** The same file in the known place that is most alike. */
export function betterPlace(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const folder = file.slice(0, file.lastIndexOf('/'));
  const ending = (/\.(md|markdown|ya?ml)$/.exec(file)?.[0] ?? '')
    .replace('yaml', 'yml')
    .replace('markdown', 'md');
  if (!ending || name === 'index' || name === '_index') return undefined;
  if (PLACES.includes(`${folder}/${name}${ending}`)) return `${folder}/${name}${ending}`;
  const outer = PLACES.find(
    (place) => place.includes('*') && file.startsWith(place.split('*')[0] ?? '') && place.endsWith(ending),
  );
  if (outer) return outer.replace('*', name);
  const alike = nearest(`${folder}/*${ending}`, PLACES);
  return alike ? alike.replace('*', name) : nearest(`${folder}/${name}${ending}`, PLACES);
}
