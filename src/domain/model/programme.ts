import type { z } from 'zod';
import type { Assessment } from './assessment.ts';
import type { Attachment } from './attachment.ts';
import type { Prose, RunbookBody, StepBody } from './body.ts';
import type { FrameworkTexts } from './framework-texts.ts';
import type { DataKind, DocumentKind, KINDS, SingleKind } from './kinds.ts';
import type { Communication, Exercise, FolderPage, Guide, OwnPage, SharedStep, Team } from './pages.ts';
import type { ReadinessItem } from './readiness-item.ts';
import type { IncidentRecord } from './record.ts';
import type { RunbookMeta } from './runbook.ts';
import type { SCHEMAS } from './schema/schemas.ts';
import type { Site } from './site.ts';
import type { Synonym } from './synonym.ts';
import type { Day } from './time/day.ts';
import type { Tlp } from './tlp.ts';

/** One Markdown file that fits its schema. `tlp` is its own label or the site's default. */
export interface Document<Meta, Body = Prose> {
  id: string;
  file: string;
  tlp: Tlp;
  meta: Meta;
  body: Body;
  /** Of assessments: SHA-256 (hexadecimal) of the text as read, so that an answer knows what it was made from. */
  digest?: string;
  /** Fields of the team's own, as written: `content/site.yml` says what they are. */
  own?: Readonly<Record<string, unknown>>;
}

export type Runbook = Document<RunbookMeta, RunbookBody>;
/** Its id is the path of the folder: `plant/line-7`. */
export type FolderDocument = Document<FolderPage>;
export type AssessmentDocument = Document<Assessment>;
export type RecordDocument = Document<IncidentRecord>;
export type CommunicationDocument = Document<Communication>;
export type SharedStepDocument = Document<SharedStep, StepBody>;
export type TeamDocument = Document<Team>;
export type GuideDocument = Document<Guide>;
export type ExerciseDocument = Document<Exercise>;
export type OwnDocument = Document<OwnPage>;

interface Bodies {
  prose: Prose;
  runbook: RunbookBody;
  step: StepBody;
}

/** The list of each kind that has front matter, as the table of kinds names it. */
export type DocumentLists = {
  [Kind in DocumentKind as (typeof KINDS)[Kind]['list']]: Document<
    z.output<(typeof SCHEMAS)[Kind]>,
    Bodies[(typeof KINDS)[Kind]['body']]
  >[];
};

/** One YAML file that fits its schema. */
export interface DataFile<Data> {
  id: string;
  file: string;
  tlp: Tlp;
  data: Data;
}

/** An entry of `content/synonyms.yml`; its id is its place there. */
export interface HouseWords extends Synonym {
  id: string;
}

/** The list of each kind of `.yml` file of which there are many; a checklist is named by its function and stands apart. */
export type DataLists = {
  [Kind in Exclude<DataKind, 'readiness'> as (typeof KINDS)[Kind]['list']]: DataFile<
    z.output<(typeof SCHEMAS)[Kind]>
  >[];
};

/** The entries of each single file, which stand in its schema under the name of their list; one without an id has its place for one. */
export type SingleLists = {
  [Kind in SingleKind as (typeof KINDS)[Kind]['list']]: z.output<(typeof SCHEMAS)[Kind]> extends Record<
    (typeof KINDS)[Kind]['list'],
    (infer Entry)[]
  >
    ? (Entry & { id: string })[]
    : never;
};

/** Readiness items that only a person can answer, per function page (`detect`). */
export interface FunctionChecklist {
  function: string;
  file: string;
  tlp: Tlp;
  items: ReadinessItem[];
}

/**
 * Everything under `content/` and `runbooks/` that could be read, parsed and linked; every list is sorted by
 * id. Scores, readiness, findings, pages and exports are functions of it and a date.
 */
export interface Programme extends DocumentLists, DataLists, SingleLists {
  /** Missing only where `content/site.yml` is missing or broken: pages then cannot be built. */
  site?: Site;
  escalation: string[];
  /** Whose words `outcomes` are; missing where the framework has the product's own. */
  wording?: Pick<FrameworkTexts, 'source' | 'version'>;
  checklists: FunctionChecklist[];
  /** Label of each file that no list above has it for: single files, and files too broken for a list. */
  labels?: Readonly<Record<string, Tlp>>;
  /** Of a published programme: pictures and attachments that its pages show or link. */
  attachments?: readonly Attachment[];
  /** Of a published programme: what it withholds and readiness still judges, without a name. No page shows it. */
  withheld?: WithheldParts;
}

export type WithheldParts = Pick<
  Programme,
  'roles' | 'escalation' | 'regulations' | 'communications' | 'steps'
> & {
  /** By the runbook's published id, where records tell of it or it is withheld itself. */
  walks: Readonly<Record<string, WithheldWalks>>;
};

/** What records, those withheld too, say of a runbook's critical ways: neither which ways nor in which record. */
export interface WithheldWalks {
  /** Days of the records that say what of the runbook was walked. */
  noted: readonly Day[];
  /** Of each critical way: when it was walked, and whether its step reads now as it read then. */
  ways: readonly (readonly { on: Day; words: 'same' | 'other' | 'unknown' }[])[];
}
