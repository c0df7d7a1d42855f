import { groupBy } from '../../links/group-by.ts';
import { valuesAt } from '../../model/values-at.ts';
import type { Place } from '../../model/place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { defineRule } from '../define-rule.ts';
import { LISTED_IDS } from '../../model/schema/listed-ids.ts';
import { ownId } from '../views/own-id.ts';

/** Other uses of an id that a finding names. */
const MOST_OTHERS = 2;

export const idDuplicate = defineRule<{ id: string; times: number }>({
  code: 'id/duplicate',
  severity: 'error',
  title: 'An id that is used twice',
  why: 'Two things with one name share one address: an alert or a link would lead to whichever comes last.',
  message: ({ id, times }) =>
    id.startsWith('in/')
      ? `The folder "${id.slice(3)}" has ${times === 2 ? 'two' : times} pages.`
      : `The id "${id}" is used ${times === 2 ? 'twice' : `${times} times`}.`,
  hint: ({ id }) =>
    id.startsWith('in/')
      ? 'Keep one README.md or index.md in a folder, and give folders names that differ in more than signs.'
      : "Give each an id of its own; a file's id is its file name.",
  *find({ sources }) {
    const ids = [
      ...sources.filter(isNamedByFile).flatMap(idsOf),
      ...sources.filter((one) => !isNamedByFile(one)).flatMap(idsOf),
      // What somebody has now comes before what somebody had.
      ...sources.flatMap(aliasesOf),
    ];
    for (const uses of groupBy(ids, ({ scope, id }) => [JSON.stringify([scope, id])]).values()) {
      const first = uses.slice(0, MOST_OTHERS + 1);
      for (const { id, place } of uses.slice(1)) {
        const others = first.filter((use) => use.place !== place).slice(0, MOST_OTHERS);
        const rest = uses.length - 1 - others.length;
        yield {
          place,
          args: { id, times: uses.length },
          related: others.map((use, at) => ({
            place: use.place,
            note:
              at === others.length - 1 && rest > 0
                ? `Another one, of ${rest + 1} more`
                : at === 0
                  ? 'The other one'
                  : 'Another one',
          })),
        };
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
          { file: 'runbooks/ransomware.md', replace: 'status:', by: 'aliases: [web-shell]\nstatus:' },
        ],
        at: ['runbooks/ransomware.md:5:11'],
        message: 'The id "web-shell" is used twice.',
      },
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

interface UsedId {
  scope: string;
  id: string;
  place: Place;
}

/** The ids that a file had before, at their places. */
export function aliasesOf({ file, kind, data }: SourceFile): UsedId[] {
  if (kind === undefined) return [];
  return valuesAt(data, ['aliases', '*']).flatMap(({ value, path }) =>
    typeof value === 'string' ? [{ scope: kind, id: value, place: { file, data: { path } } }] : [],
  );
}

function idsOf(source: SourceFile): UsedId[] {
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
