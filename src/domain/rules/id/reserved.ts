import { valuesAt } from '../../model/values-at.ts';
import type { FileKind } from '../../model/kinds.ts';
import type { Place } from '../../model/place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { WITHHELD } from '../../model/withheld.ts';
import { defineRule } from '../define-rule.ts';
import { aliasesOf } from './duplicate.ts';
import { LISTED_IDS } from '../../model/schema/listed-ids.ts';

/** What the product itself writes beside what is named by ids, and what it is. */
const OWN: Partial<Record<FileKind, Readonly<Record<string, string>>>> = {
  runbook: {
    'war-room': 'of the file that holds a whole pack',
    page: 'of the further pages of the list of runbooks',
    in: 'of the pages of folders',
  },
};
/** Names under which what the ceiling hides is published: nothing of that name would have a page. */
const HIDDEN = new RegExp(`^${WITHHELD}(?:-\\d+)?$`);
/** Names that Windows gives to devices, in every folder and with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

export const idReserved = defineRule<{ id: string; whose: string }>({
  code: 'id/reserved',
  severity: 'error',
  title: 'An id that is taken already',
  why: 'A page or file of that name would overwrite another one, be taken for a hidden one, or could not be written on Windows: somebody would open the wrong page in an incident, or none.',
  message: ({ id, whose }) => `"${id}" is the name ${whose}.`,
  hint: ({ id }) => `Say more in the name, such as "${id}-response".`,
  *find({ sources }) {
    for (const source of sources)
      for (const { id, place } of namesOf(source)) {
        const own = source.kind && isFileName(place) ? OWN[source.kind] : undefined;
        const whose = own && Object.hasOwn(own, id) ? own[id] : undefined;
        if (whose) yield { place, args: { id, whose } };
        else if (HIDDEN.test(id))
          yield { place, args: { id, whose: 'of what the publication ceiling hides' } };
        else if (DEVICE.test(id) && isAddress(source, place))
          yield { place, args: { id, whose: 'of a device on Windows' } };
      }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/war-room-guide.md',
            text: '---\nid: war-room-guide\ntitle: A guide\nsummary: What it is for.\nkind: concept\n---\n\nHow the room is used.\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/nul.md',
            text: '---\nid: nul\ntitle: A\nsummary: A\nkind: concept\n---\nA.\n',
          },
        ],
        at: ['content/guides/nul.md'],
        message: '"nul" is the name of a device on Windows.',
      },
      {
        changes: [{ file: 'runbooks/war-room.md', text: '---\nid: war-room\n---\nA.\n' }],
        at: ['runbooks/war-room.md'],
        message: '"war-room" is the name of the file that holds a whole pack.',
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'id: web-server-spawns-shell', by: 'id: com1' }],
        at: ['content/alerts/edr.yml:4:11'],
      },
      {
        changes: [
          {
            file: 'content/guides/withheld-1.md',
            text: '---\nid: withheld-1\ntitle: A\nsummary: A\nkind: concept\n---\nA.\n',
          },
        ],
        at: ['content/guides/withheld-1.md'],
        message: '"withheld-1" is the name of what the publication ceiling hides.',
      },
    ],
  },
});

/** Files and alert rules are folders of the site; other ids are places on a page. */
function isAddress({ kind }: SourceFile, place: Place): boolean {
  return isFileName(place) || kind === 'alerts';
}

/** Names that a page has, or had. */
function isFileName({ data }: Place): boolean {
  return data === undefined || data.path[0] === 'aliases';
}

/** The name of the file, and the ids of the list that it holds. */
function namesOf(source: SourceFile): { id: string; place: Place }[] {
  const { file, kind, id, data } = source;
  if (kind === undefined) return [];
  const list = LISTED_IDS[kind];
  const listed = list ? valuesAt(data, list) : [];
  return [
    { id, place: { file } },
    ...aliasesOf(source),
    ...listed.flatMap(({ value, path }) =>
      typeof value === 'string' ? [{ id: value, place: { file, data: { path } } }] : [],
    ),
  ];
}
