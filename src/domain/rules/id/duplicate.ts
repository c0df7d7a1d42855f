import { valuesAt } from '../../model/values-at.ts';
import type { Place } from '../../model/place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { defineRule } from '../define-rule.ts';
import { LISTED_IDS } from '../../model/schema/listed-ids.ts';
import { ownId } from '../views/own-id.ts';

export const idDuplicate = defineRule<{ id: string }>({
  code: 'id/duplicate',
  severity: 'error',
  title: 'An id that is used twice',
  why: 'Two things with one name share one address: an alert or a link would lead to whichever comes last.',
  message: ({ id }) =>
    id.startsWith('in/') ? `The folder "${id.slice(3)}" has two pages.` : `The id "${id}" is used twice.`,
  hint: ({ id }) =>
    id.startsWith('in/')
      ? 'Keep one README.md or index.md in a folder, and give folders names that differ in more than signs.'
      : "Give each an id of its own; a file's id is its file name.",
  *find({ sources }) {
    const first = new Map<string, Place>();
    for (const source of [
      ...sources.filter(isNamedByFile),
      ...sources.filter((one) => !isNamedByFile(one)),
    ]) {
      for (const { scope, id, place } of idsOf(source)) {
        const key = JSON.stringify([scope, id]);
        const other = first.get(key);
        if (other) yield { place, args: { id }, related: [{ place: other, note: 'The other one' }] };
        else first.set(key, place);
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/web-shell.md',
            text: '---\nid: web-shell\ntitle: What a web shell is\nsummary: How such a script works.\nkind: concept\n---\n\nA script that runs commands.\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/cloud/README.md', text: '# Cloud\n\nWhat is alike in every cloud.\n' },
          { file: 'runbooks/cloud/index.md', text: '# Cloud\n\nAgain.\n' },
        ],
        at: ['runbooks/cloud/index.md'],
        message: 'The folder "cloud" has two pages.',
      },
      {
        changes: [{ file: 'content/roles.yml', replace: 'id: incident-lead', by: 'id: triage-analyst' }],
        at: ['content/roles.yml:3:11'],
        message: 'The id "triage-analyst" is used twice.',
      },
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: 'id: ransomware', by: 'id: web-shell' }],
        at: ['runbooks/ransomware.md:2:5'],
      },
    ],
  },
});

/** The file whose name is the id has the better right to it. */
function isNamedByFile(source: SourceFile): boolean {
  return ownId(source) === source.id;
}

function idsOf(source: SourceFile): { scope: string; id: string; place: Place }[] {
  const { file, kind, data } = source;
  if (!kind) return [];
  const own = ownId(source);
  const path = LISTED_IDS[kind];
  const list = path ? valuesAt(data, path) : [];
  return [
    ...(kind === 'folder' ? [{ scope: kind, id: `in/${source.id}`, place: { file } }] : []),
    ...(own === undefined ? [] : [{ scope: kind, id: own, place: { file, data: { path: ['id'] } } }]),
    ...list.flatMap((entry) =>
      typeof entry.value === 'string'
        ? [{ scope: file, id: entry.value, place: { file, data: { path: entry.path } } }]
        : [],
    ),
  ];
}
