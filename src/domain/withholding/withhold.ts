import type { Document, Programme } from '../model/programme.ts';
import { exceeds, type Tlp } from '../model/tlp.ts';
import { censorBody } from './censor-body.ts';
import { mapReferences } from './map-references.ts';
import { isWithheld, WITHHELD } from './withheld.ts';
import {
  blankAlertSource,
  blankAssessment,
  blankChecklist,
  blankRecord,
  blankRunbook,
} from './withheld-blanks.ts';

/**
 * The programme as it may be published under a ceiling. Every file labelled above it loses its name, words and
 * links; every reference to it reads `withheld-…`; of what totals count (runbooks, controls, records, alert rules,
 * checklist items) the numbers stay, without a name.
 */
export function withhold(programme: Programme, ceiling: Tlp): Programme {
  const hidden = hiddenFiles(programme, ceiling);
  const censor = <Meta extends object, Body extends object>(documents: readonly Document<Meta, Body>[]) =>
    documents.map((document) => ({
      ...document,
      meta: mapReferences(document.meta, hidden),
      body: censorBody(document.body, hidden),
    }));
  const visible = <Item extends { file: string }>(items: readonly Item[]) =>
    items.filter(({ file }) => !hidden.has(file));
  const rename = <Item extends { id: string; file: string }>(
    items: readonly Item[],
    blank: (item: Item) => Item,
  ) =>
    items.map((item) => {
      const alias = hidden.get(item.file);
      if (!alias) return item;
      const blanked = blank(item);
      const named = 'meta' in blanked ? { meta: { ...(blanked.meta as object), id: alias } } : {};
      return { ...blanked, ...named, id: alias, file: alias };
    });
  return {
    ...programme,
    roles: hidden.has('content/roles.yml')
      ? programme.roles.map(({ id }) => ({ id, title: id, purpose: WITHHELD, duties: [WITHHELD] }))
      : programme.roles,
    regulations: hidden.has('content/regulations.yml') ? [] : programme.regulations,
    runbooks: censor(rename(programme.runbooks, blankRunbook)),
    assessments: censor(rename(programme.assessments, blankAssessment)),
    records: censor(rename(programme.records, blankRecord)),
    alertSources: rename(programme.alertSources, blankAlertSource),
    checklists: programme.checklists.map((checklist) =>
      mapReferences(hidden.has(checklist.file) ? blankChecklist(checklist) : checklist, hidden),
    ),
    communications: censor(visible(programme.communications)),
    steps: censor(visible(programme.steps)),
    teams: censor(visible(programme.teams)),
    guides: censor(visible(programme.guides)),
  };
}

/** Path of each file above the ceiling → the name that it is published under. */
function hiddenFiles(programme: Programme, ceiling: Tlp): Map<string, string> {
  const {
    runbooks,
    assessments,
    records,
    alertSources,
    checklists,
    communications,
    steps,
    teams,
    guides,
    labels,
  } = programme;
  const files = [
    ...[
      runbooks,
      assessments,
      records,
      alertSources,
      communications,
      steps,
      teams,
      guides,
      checklists,
    ].flat(),
    { file: 'content/roles.yml', tlp: labels?.roles ?? 'CLEAR' },
    { file: 'content/regulations.yml', tlp: labels?.regulations ?? 'CLEAR' },
  ] satisfies { file: string; tlp: Tlp }[];
  const above = files
    .filter(({ file, tlp }) => exceeds(tlp, ceiling) && !isWithheld(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return new Map(above.map(({ file }, at) => [file, `${WITHHELD}-${at + 1}`]));
}
