import { createHash } from 'node:crypto';
import type { AlertRule } from '../../../domain/model/alert-source.ts';
import type { Day } from '../../../domain/model/time/day.ts';

/** Fields that an import writes and a team may edit, in the order of the file. */
const RULE_FIELDS = [
  'title',
  'severity',
  'description',
  'attack',
  'enabled',
  'rings',
  'triage',
  'false_positives',
  'pivots',
  'response',
  'notes',
  'data_sources',
  'references',
  'status',
  'version',
  'updated',
  'author',
  'license',
  'origin',
] as const satisfies readonly (keyof AlertRule)[];
type Field = (typeof RULE_FIELDS)[number];

/** What changes in a rule: the fields to write, undefined for those to take away. */
export interface RuleChange {
  id: string;
  set: Partial<Record<keyof AlertRule, unknown>>;
  /** Fields in which an edit of the team stays although the source changed too. */
  kept: Field[];
  state: 'updated' | 'same' | 'gone' | 'back';
}

/** A hash that tells whether a value is still the imported one. */
function valueHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10);
}

/** The rule as it is written the first time, with what the next import compares with. */
export function freshRule(rule: AlertRule): AlertRule {
  return { ...rule, imported: hashes(rule) };
}

function hashes(rule: AlertRule): Record<string, string> {
  return Object.fromEntries(
    RULE_FIELDS.flatMap((field) => (rule[field] === undefined ? [] : [[field, valueHash(rule[field])]])),
  );
}

/**
 * Three ways: the value here, the value that was imported last, the value of now. A field that nobody touched here
 * follows the source; one that was edited, added or deleted here stays, and where the source moved too it is told.
 */
export function mergeRule(here: AlertRule, now: AlertRule): RuleChange {
  const last = here.imported ?? {};
  const next = hashes(now);
  const set: RuleChange['set'] = {};
  const kept: Field[] = [];
  for (const field of RULE_FIELDS) {
    const mine = here[field] === undefined ? undefined : valueHash(here[field]);
    const base = Object.hasOwn(last, field) ? last[field] : undefined;
    const theirs = Object.hasOwn(next, field) ? next[field] : undefined;
    if (mine === theirs) continue;
    if (mine === base) set[field] = now[field];
    else if (theirs !== base) kept.push(field);
  }
  const back = here.gone !== undefined;
  if (back) set.gone = undefined;
  if (JSON.stringify(next) !== JSON.stringify(sorted(last))) set.imported = next;
  const moved = Object.keys(set).some((field) => field !== 'imported');
  return { id: here.id, set, kept, state: back ? 'back' : moved ? 'updated' : 'same' };
}

/** The same hashes in the order of the fields. */
function sorted(last: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    RULE_FIELDS.flatMap((field) => (last[field] === undefined ? [] : [[field, last[field]]])),
  );
}

/** A rule that the source no longer has: marked once, on the day it was missed. */
export function markGone(here: AlertRule, day: Day): RuleChange | undefined {
  return here.imported === undefined || here.gone !== undefined
    ? undefined
    : { id: here.id, set: { gone: day }, kept: [], state: 'gone' };
}
