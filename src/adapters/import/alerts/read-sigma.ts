import { at, idOf, isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import { composeRule, type FoundRule } from './compose-rule.ts';
import type { ReadRule, RuleRemark } from './imported-rule.ts';

const OFF = new Set(['deprecated', 'unsupported']);
const REPLACED = new Set(['obsolete', 'obsoletes', 'renamed', 'merged']);

export function isSigma(data: unknown): boolean {
  return (
    isObject(data) &&
    ['detection', 'correlation', 'logsource', 'action', 'filter'].some((key) => own(data, key) !== undefined)
  );
}

/** The rules of one file's documents: a global part belongs to all below it, and parts with one id are one rule. */
export function readSigma(documents: readonly unknown[]): ReadRule[] {
  let global: object = {};
  const rules = new Map<string, object[]>();
  const skipped: ReadRule[] = [];
  for (const [number, data] of documents.entries()) {
    if (!isObject(data)) continue;
    const action = textOf(own(data, 'action'));
    if (action === 'reset') global = {};
    if (action === 'global') global = { ...global, ...data };
    if (action === 'global' || action === 'reset') continue;
    if (own(data, 'filter') !== undefined && own(data, 'detection') === undefined) {
      skipped.push({
        skipped: `"${textOf(own(data, 'title')) ?? 'a part of it'}" is a filter for other rules, no rule`,
      });
      continue;
    }
    const whole = { ...global, ...data };
    const id = textOf(own(whole, 'id')) ?? textOf(own(whole, 'title')) ?? `part ${number}`;
    rules.set(id, [...(rules.get(id) ?? []), whole]);
  }
  const parts = [...rules.values()];
  const counted = new Set(parts.flatMap(([one]) => basesOf(one)));
  return [...skipped, ...parts.map((documentsOfOne) => readOne(documentsOfOne, counted))];
}

/** Rules that a correlation counts, and which for that ring no longer by themselves. */
function basesOf(rule: unknown): string[] {
  const correlation = own(rule, 'correlation');
  return own(correlation, 'generate') === true ? [] : textsOf(own(correlation, 'rules'));
}

function readOne(parts: readonly object[], counted: ReadonlySet<string>): ReadRule {
  const [rule = {}] = parts;
  const of = (key: string) => own(rule, key);
  const status = textOf(of('status'));
  const correlation = of('correlation');
  const remarks: RuleRemark[] = [];
  const off = status !== undefined && OFF.has(status.toLowerCase());
  if (off) remarks.push({ kind: 'guess', text: `it is ${status}, and comes in switched off` });
  const names = [textOf(of('id')), textOf(of('name'))];
  const rings = names.some((name) => name !== undefined && counted.has(name)) ? false : undefined;
  const related = list(of('related'));
  const tags = textsOf(of('tags'));
  const found: FoundRule = {
    format: 'sigma',
    id: of('id'),
    title: of('title'),
    severity: of('level'),
    techniques: tags.flatMap((tag) => /^attack\.(t\d{4}(?:\.\d{3})?)$/i.exec(tag)?.[1]?.toUpperCase() ?? []),
    description: of('description'),
    enabled: off ? false : undefined,
    rings,
    falsePositives: textsOf(of('falsepositives')),
    pivots: [
      ...parts.flatMap((part) => textsOf(own(part, 'fields'))),
      ...textsOf(own(correlation, 'group-by')),
    ].map((title) => ({ title })),
    notes: [
      ...correlationNotes(correlation),
      ...relatedNotes(related),
      ...tagNotes(tags),
      ...definitions(parts),
    ],
    dataSources: parts.flatMap((part) => sourceOf(own(part, 'logsource'))),
    references: of('references') ?? of('reference'),
    status,
    updated: of('modified') ?? of('date'),
    author: textsOf(of('author')),
    license: of('license'),
    replaces: related.flatMap((one) =>
      REPLACED.has(textOf(own(one, 'type')) ?? '') ? (textOf(own(one, 'id')) ?? []) : [],
    ),
    remarks,
  };
  return composeRule(found);
}

function sourceOf(logsource: unknown): string[] {
  const words = ['product', 'service', 'category'].flatMap((key) => textOf(own(logsource, key)) ?? []);
  return words.length > 0 ? [words.join(' · ')] : [];
}

function definitions(parts: readonly object[]): string[] {
  return parts
    .flatMap((part) => textsOf(at(part, 'logsource', 'definition')))
    .map((one) => `Log source: ${one}`);
}

function correlationNotes(correlation: unknown): string[] {
  if (!isObject(correlation)) return [];
  const span = textOf(own(correlation, 'timespan'));
  const rules = textsOf(own(correlation, 'rules')).map((one) => idOf(one) ?? one);
  return [
    `Correlates (${textOf(own(correlation, 'type')) ?? 'of no type'}${span ? `, within ${span}` : ''}): ${rules.join(', ')}`,
  ];
}

function relatedNotes(related: readonly unknown[]): string[] {
  return related.flatMap((one) => {
    const id = textOf(own(one, 'id'));
    return id === undefined ? [] : [`Related (${textOf(own(one, 'type')) ?? 'rule'}): ${id}`];
  });
}

/** Groups, software, CVEs and other catalogues; tactics follow from the techniques. */
function tagNotes(tags: readonly string[]): string[] {
  const told = tags.filter((tag) => !/^attack\.(?:t\d{4}(?:\.\d{3})?|[a-z][a-z_-]*)$/i.test(tag));
  return told.length > 0 ? [`Tags: ${told.join(', ')}`] : [];
}
