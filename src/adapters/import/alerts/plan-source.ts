import type { AlertRule, AlertSource } from '../../../domain/model/alert-source.ts';
import type { Day } from '../../../domain/model/time/day.ts';
import { FORMAT_TITLES, type AlertFormat, type ImportedRule } from './imported-rule.ts';
import { freshRule, markGone, mergeRule, type RuleChange } from './merge-source.ts';

/** A file of alerts that is there. */
export interface KnownSource {
  file: string;
  data: AlertSource;
}

/** What becomes of one file. */
export interface FilePlan {
  file: string;
  id: string;
  known: KnownSource | undefined;
  changes: RuleChange[];
  added: AlertRule[];
  imported: NonNullable<AlertSource['imported']>;
  /** Head of a new file. */
  title: string;
  /** The file as it is to be read afterwards. */
  after: AlertSource;
}

export interface SourcePlan {
  source: string;
  files: FilePlan[];
  /** Ids by what becomes of them. */
  added: string[];
  updated: string[];
  same: string[];
  gone: string[];
  back: string[];
  /** Deleted here: not brought back. */
  deleted: string[];
  kept: { id: string; fields: string[] }[];
  /** Gone rules and what says that it replaces them. */
  replaced: { id: string; by: string }[];
  twice: string[];
}

export interface SourceRequest {
  source: string;
  format: AlertFormat;
  rules: readonly ImportedRule[];
  /** Files of this source, the first one first. */
  known: readonly KnownSource[];
  day: Day;
  /** False where only a part of the source was read: nothing is gone then. */
  whole: boolean;
  /** What a rule costs its reader, and how much a file may. */
  weigh(rule: AlertRule): number;
  most: number;
  taken: ReadonlySet<string>;
}

/** What an import makes of the files of one source. */
export function planSource(request: SourceRequest): SourcePlan {
  const { source, known, day } = request;
  const plan: SourcePlan = {
    source,
    files: [],
    added: [],
    updated: [],
    same: [],
    gone: [],
    back: [],
    deleted: [],
    kept: [],
    replaced: [],
    twice: [],
  };
  const incoming = new Map<string, ImportedRule>();
  for (const read of request.rules) {
    const other = incoming.get(read.rule.id);
    if (other) plan.twice.push(read.rule.id);
    if (!other || newer(read.rule, other.rule)) incoming.set(read.rule.id, read);
  }
  const wrote = new Set(known.flatMap(({ data }) => data.imported?.rules ?? []));
  const here = new Set(known.flatMap(({ data }) => data.rules.map(({ id }) => id)));
  for (const one of known) plan.files.push(planKnown(one, incoming, request, plan));
  const fresh = [...incoming.values()].flatMap(({ rule }) => {
    if (here.has(rule.id)) return [];
    if (wrote.has(rule.id)) {
      plan.deleted.push(rule.id);
      return [];
    }
    plan.added.push(rule.id);
    return [freshRule(rule)];
  });
  placeFresh(fresh, request, plan);
  const gone = new Set([...plan.gone]);
  for (const { rule, replaces } of incoming.values())
    for (const id of replaces) if (gone.has(id)) plan.replaced.push({ id, by: rule.id });
  plan.files = plan.files.filter(
    ({ known: file, changes, added }) => !file || changes.length + added.length > 0,
  );
  for (const file of plan.files) finish(file, day, request.format);
  return plan;
}

function newer(a: AlertRule, b: AlertRule): boolean {
  const rank = ({ updated = '', version = '' }: AlertRule) => [updated, version] as const;
  const [x, y] = [rank(a), rank(b)];
  return x[0] !== y[0] ? x[0] > y[0] : x[1].localeCompare(y[1], 'en', { numeric: true }) > 0;
}

function planKnown(
  known: KnownSource,
  incoming: ReadonlyMap<string, ImportedRule>,
  request: SourceRequest,
  plan: SourcePlan,
): FilePlan {
  const changes = known.data.rules.flatMap((rule) => {
    const now = incoming.get(rule.id);
    const change = now ? mergeRule(rule, now.rule) : request.whole ? markGone(rule, request.day) : undefined;
    if (!change) return [];
    plan[change.state].push(rule.id);
    if (change.kept.length > 0) plan.kept.push({ id: rule.id, fields: change.kept });
    return Object.keys(change.set).length > 0 ? [change] : [];
  });
  return {
    file: known.file,
    id: known.data.id,
    known,
    changes,
    added: [],
    imported: known.data.imported ?? { from: request.format, date: request.day },
    title: known.data.title,
    after: known.data,
  };
}

/** New rules go to the last file as long as it has room, then to new ones. */
function placeFresh(fresh: readonly AlertRule[], request: SourceRequest, plan: SourcePlan): void {
  let file = plan.files.at(-1);
  let weight = file?.known?.data.rules.reduce((sum, rule) => sum + request.weigh(rule), 0) ?? 0;
  let number = 1;
  for (const rule of fresh) {
    const more = request.weigh(rule);
    if (!file || (weight + more > request.most && weight > 0)) {
      const used = new Set([...plan.files.map(({ id }) => id), ...request.taken]);
      while (used.has(nameOf(request.source, number))) number++;
      const id = nameOf(request.source, number);
      file = newFile(id, number, request);
      plan.files.push(file);
      weight = 0;
    }
    file.added.push(rule);
    weight += more;
  }
}

function nameOf(source: string, number: number): string {
  return number === 1 ? source : `${source}-${number}`;
}

function newFile(id: string, number: number, { format, source, day }: SourceRequest): FilePlan {
  const words = source.replaceAll('-', ' ');
  const named =
    format === 'csv' || source !== format
      ? words.charAt(0).toUpperCase() + words.slice(1)
      : FORMAT_TITLES[format];
  const title = number === 1 ? named : `${named}, part ${number}`;
  const imported = { from: format, date: day };
  return {
    file: `content/alerts/${id}.yml`,
    id,
    known: undefined,
    changes: [],
    added: [],
    imported,
    title,
    after: { id, title, imported, rules: [] },
  };
}

/** What the file holds afterwards. */
function finish(plan: FilePlan, day: Day, format: AlertFormat): void {
  const changes = new Map(plan.changes.map((change) => [change.id, change.set]));
  const rules = [
    ...(plan.known?.data.rules ?? []).map((rule) => {
      const set = changes.get(rule.id);
      return set ? (withoutBlanks({ ...rule, ...set }) as AlertRule) : rule;
    }),
    ...plan.added,
  ];
  const ids = new Set([
    ...(plan.known?.data.imported?.rules ?? []),
    ...rules.filter(({ imported }) => imported).map(({ id }) => id),
  ]);
  plan.imported = { from: format, date: day, rules: [...ids] };
  plan.after = { ...plan.after, imported: plan.imported, rules };
}

function withoutBlanks(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
