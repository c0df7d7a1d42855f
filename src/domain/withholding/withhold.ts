import type { Attachment, Carried } from '../model/attachment.ts';
import type { Body, Fact, Facts } from '../model/body.ts';
import {
  DATA_KINDS,
  DOCUMENT_KINDS,
  KINDS,
  SINGLE_KINDS,
  type DataKind,
  type DocumentKind,
  type FileKind,
  type SingleKind,
} from '../model/kinds.ts';
import type {
  DataFile,
  DataLists,
  Document,
  DocumentLists,
  Programme,
  SingleLists,
  WithheldParts,
} from '../model/programme.ts';
import { lookFiles } from '../model/own/look.ts';
import type { Tlp } from '../model/tlp.ts';
import { namesIn } from '../links/read-names.ts';
import { withheldWalks } from '../metrics/critical-ways.ts';
import { blankRunbook } from './blank-runbook.ts';
import { blanksOf, shownOf, type Blank } from './blanks-of.ts';
import { dropNotes } from './drop-notes.ts';
import { hiddenFiles, documentsOf, type HiddenFiles } from './hidden-files.ts';
import { withoutHiddenFiles, withoutHiddenRefs } from './hidden-refs.ts';
import { mapReferences, type Rename } from './map-references.ts';
import { planCensors, type Bodies } from './plan-censors.ts';
import { publishedNames } from './published-names.ts';
import { isWithheld, WITHHELD } from '../model/withheld.ts';
import { withholdOwn } from './withhold-own.ts';
import { withholdLook } from './withhold-look.ts';
import { withoutHiddenWalks } from './withhold-walked.ts';
import { withholdWords } from './withhold-words.ts';
import {
  blankAlertSource,
  blankAssessment,
  blankChecklist,
  blankCommunication,
  blankRecord,
  blankRegulation,
  blankRole,
  blankStep,
} from './withheld-blanks.ts';

/** Kinds of which totals count what is hidden; of others nothing is left. */
const COUNTED = {
  runbook: blankRunbook,
  assessment: blankAssessment,
  record: blankRecord,
} as unknown as Partial<Record<DocumentKind, Blank<Document<object, Body>>>>;

/** The same of `.yml` files. */
const COUNTED_DATA = { alerts: blankAlertSource } as unknown as Partial<
  Record<DataKind, Blank<DataFile<unknown>>>
>;

/**
 * The programme as it may be published under a ceiling. Every file labelled above it loses its name, words and
 * links; every reference to it reads `withheld-…`; of what totals count (runbooks, controls, records, alert rules,
 * checklist items) and of what readiness judges (`withheld`) the numbers stay, without a name. `read`: texts that
 * name something hidden, read anew without it; see `planCensors`.
 */
export function withhold(programme: Programme, ceiling: Tlp, read: Bodies = new Map()): Programme {
  const hidden = hiddenFiles(programme, ceiling);
  for (const file of planCensors(programme, hidden).keys())
    if (!read.has(file)) throw new Error(`${file} names withheld files and was not read without them`);
  const rename = publishedNames(programme, hidden);
  // Where nothing is hidden every name stays, and thousands of texts are not walked for that.
  const isOpen = hidden.size === 0;
  const publish = <Item extends Document<object, Body>>(kind: FileKind, item: Item): Item => ({
    ...item,
    ...(item.own ? { own: withholdOwn(programme.site, kind, item, rename) } : {}),
    meta: isOpen
      ? item.meta
      : withoutHiddenFiles(
          withoutHiddenWalks(
            withoutHiddenRoutes(mapReferences(kind, item.meta, rename)),
            programme.runbooks,
            read,
          ),
          item.body,
          hidden,
        ),
    body: isOpen
      ? dropNotes(item.body)
      : withoutHiddenRefs(dropNotes(withRoleNames(read.get(item.file) ?? item.body, rename)), hidden),
  });
  const documents = (kind: DocumentKind) => {
    const list: readonly Document<object, Body>[] = programme[KINDS[kind].list];
    return [KINDS[kind].list, shownOf(list, hidden, COUNTED[kind]).map((one) => publish(kind, one))];
  };
  const data = (kind: DataKind) => {
    const list: readonly DataFile<unknown>[] = programme[KINDS[kind].list] as never;
    const shown = shownOf(list, hidden, COUNTED_DATA[kind]);
    return [KINDS[kind].list, shown.map((one) => ({ ...one, data: mapReferences(kind, one.data, rename) }))];
  };
  const { roles, escalation } = mapReferences('roles', programme, rename);
  const { regulations } = mapReferences('regulations', programme, rename);
  const rolesHidden = hidden.has(KINDS.roles.file);
  const dutiesHidden = hidden.has(KINDS.regulations.file);
  const entries = (kind: SingleKind) => {
    const { file, list } = KINDS[kind];
    return [list, hidden.has(file) ? [] : mapReferences(kind, { [list]: programme[list] }, rename)[list]];
  };
  return {
    labels: Object.fromEntries(Object.entries(programme.labels ?? {}).filter(([file]) => !hidden.has(file))),
    ...(programme.site ? { site: withholdLook(mapReferences('site', programme.site, rename), hidden) } : {}),
    ...(Object.fromEntries(SINGLE_KINDS.map(entries)) as SingleLists),
    escalation: rolesHidden ? [] : escalation,
    ...(programme.wording && !hidden.has(KINDS.framework.file) ? { wording: programme.wording } : {}),
    ...withholdWords(programme, hidden, rename),
    ...(Object.fromEntries(DOCUMENT_KINDS.map(documents)) as unknown as DocumentLists),
    ...(Object.fromEntries(DATA_KINDS.map(data)) as unknown as DataLists),
    checklists: programme.checklists.map((one) =>
      mapReferences('readiness', hidden.has(one.file) ? blankChecklist(one) : one, rename),
    ),
    withheld: {
      roles: rolesHidden ? roles.map((one) => blankRole(one, rename('role', one.id))) : [],
      escalation: rolesHidden ? escalation : [],
      regulations: dutiesHidden
        ? regulations.map((one) => blankRegulation(one, rename('regulation', one.id)))
        : [],
      communications: blanksOf(programme.communications, hidden, blankCommunication).map((one) =>
        publish('communication', one),
      ),
      steps: blanksOf(programme.steps, hidden, blankStep).map((one) => publish('step', one)),
      walks: walksOf(programme, hidden, rename),
    },
  };
}

/** Pictures and attachments that the pages of a published programme show or link. */
export function publishedFiles(programme: Programme, carried: readonly Carried[]): Attachment[] {
  const shown = new Set([
    ...documentsOf(programme).flatMap(({ body }) => body.carried ?? []),
    ...lookFiles(programme.site),
  ]);
  return carried
    .filter(({ file, active }) => !active && shown.has(file))
    .map(({ file, bytes }) => ({ file, bytes }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** How to tell that it is the other runbook's incident says what the other runbook is about. */
function withoutHiddenRoutes<Meta extends object>(meta: Meta): Meta {
  if (!('routes' in meta) || !Array.isArray(meta.routes)) return meta;
  const routes = (meta.routes as { when: string; to: string }[]).map((route) =>
    isWithheld(route.to) ? { ...route, when: WITHHELD } : route,
  );
  return { ...meta, routes };
}

/** Where nothing is hidden, records say it all. */
function walksOf(programme: Programme, hidden: HiddenFiles, rename: Rename): WithheldParts['walks'] {
  if (hidden.size === 0) return {};
  const told = new Set(programme.records.flatMap(({ meta }) => Object.keys(meta.walked ?? {})));
  return Object.fromEntries(
    programme.runbooks
      .filter(({ id, file }) => hidden.has(file) || told.has(id))
      .map((runbook) => [rename('runbook', runbook.id), withheldWalks(runbook, programme)]),
  );
}

/** Facts of steps name roles too. */
function withRoleNames<One extends Body>(body: One, rename: Rename): One {
  const named = (role: Fact): Fact => {
    const names = namesIn(role.text).map((id) => rename('role', id));
    if (!names.some(isWithheld)) return role;
    const html = names.map((name) => (isWithheld(name) ? WITHHELD : name)).join(', ');
    return { ...role, text: names.join(', '), html, links: [] };
  };
  const inFacts = <Told extends { facts: Facts }>(step: Told): Told => {
    const { role, approval } = step.facts;
    const renamed = {
      ...(role ? { role: named(role) } : {}),
      ...(approval ? { approval: named(approval) } : {}),
    };
    return role || approval ? { ...step, facts: { ...step.facts, ...renamed } } : step;
  };
  if ('facts' in body) return inFacts(body) as One;
  if (!('sections' in body)) return body;
  const sections = body.sections.map((section) => ({ ...section, steps: section.steps.map(inFacts) }));
  return { ...body, sections };
}
