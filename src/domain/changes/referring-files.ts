import type { Grouped } from '../links/group-by.ts';
import { linkProgramme, type ProgrammeLinks } from '../links/resolve-references.ts';
import type { Programme } from '../model/programme.ts';

/** What can be referred to, by its id, and who does. */
interface Referred {
  values: (links: ProgrammeLinks, programme: Programme) => ReadonlyMap<string, unknown>;
  by: (links: ProgrammeLinks) => readonly Grouped<{ file: string }>[];
  name: (id: string) => string;
}

const REFERRED: readonly Referred[] = [
  {
    name: (id) => `reusable step ${id}`,
    values: ({ steps }) => texts(steps),
    by: ({ runbooksByStep }) => [runbooksByStep],
  },
  {
    name: (id) => `message template ${id}`,
    values: ({ communications }) => texts(communications),
    by: ({ runbooksByCommunication }) => [runbooksByCommunication],
  },
  {
    name: (id) => `role ${id}`,
    values: ({ roles }) => roles,
    by: (links) => [
      links.runbooksByRole,
      links.runbooksByOwner,
      links.assessmentsByOwner,
      links.teamsByRole,
      links.communicationsByRole,
    ],
  },
  {
    name: (id) => `notification duty ${id}`,
    values: (_links, { regulations }) => new Map(regulations.map((duty) => [duty.id, duty])),
    by: ({ runbooksByRegulation, communicationsByRegulation }) => [
      runbooksByRegulation,
      communicationsByRegulation,
    ],
  },
  {
    name: (id) => `alert ${id}`,
    values: ({ triggers }) => triggers,
    by: ({ runbooksByTrigger }) => [runbooksByTrigger],
  },
  {
    name: (id) => `runbook ${id}`,
    values: ({ runbooks }) =>
      new Map(
        [...runbooks].map(
          ([
            id,
            {
              meta: { title, status },
            },
          ]) => [id, [title, status]],
        ),
      ),
    by: ({ relatedFrom, routesInto, guidesByRunbook }) => [
      relatedFrom,
      guidesByRunbook,
      new Map([...routesInto].map(([id, routes]) => [id, routes.map(({ from }) => from)])),
    ],
  },
];

/** Files that refer to something that is not what it was, by path: names of what they refer to. */
export function referringFiles(before: Programme, after: Programme): ReadonlyMap<string, readonly string[]> {
  const [was, is] = [linkProgramme(before), linkProgramme(after)];
  const found = new Map<string, string[]>();
  for (const { values, by, name } of REFERRED) {
    const [old, now] = [values(was, before), values(is, after)];
    for (const id of new Set([...old.keys(), ...now.keys()])) {
      if (JSON.stringify(old.get(id)) === JSON.stringify(now.get(id))) continue;
      const files = [...by(was), ...by(is)].flatMap((group) => (group.get(id) ?? []).map(({ file }) => file));
      for (const file of new Set(files)) found.set(file, [...(found.get(file) ?? []), name(id)]);
    }
  }
  return found;
}

/** Documents by what they say, without the places where it stands. */
function texts(
  documents: ReadonlyMap<string, { meta: object; body: { html: string; facts?: object } }>,
): ReadonlyMap<string, unknown> {
  return new Map(
    [...documents].map(([id, { meta, body }]) => [
      id,
      [meta, body.html, Object.values(body.facts ?? {}).map(({ text }: { text: string }) => text)],
    ]),
  );
}
