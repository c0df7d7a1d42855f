import type { Pivot } from '../../../domain/model/alert-source.ts';
import { at, isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import { composeRule } from './compose-rule.ts';
import type { ReadRule, RuleRemark } from './imported-rule.ts';

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** An expression that only a deployment resolves. */
const EXPRESSION = /^\[.*\]$/s;
/** Templates in templates in templates. */
const MOST_NESTING = 8;

export function isSentinel(data: unknown): boolean {
  return (
    own(data, 'name') !== undefined &&
    own(data, 'id') !== undefined &&
    [
      'query',
      'relevantTechniques',
      'tactics',
      'requiredDataConnectors',
      'queryFrequency',
      'triggerOperator',
    ].some((key) => own(data, key) !== undefined)
  );
}

/** A stub that says where its rule went: it has an id and a name, and nothing to be a rule by. */
export function isMovedRule(data: unknown): boolean {
  return (
    own(data, 'id') !== undefined &&
    own(data, 'name') !== undefined &&
    /\bmoved\b/i.test(textOf(own(data, 'description')) ?? '') &&
    own(data, 'query') === undefined
  );
}

/** An analytic rule in the YAML of Microsoft's repository. */
export function readSentinel(data: unknown): ReadRule {
  if (isMovedRule(data)) return { skipped: 'it only says where its rule was moved' };
  return fromFields(
    data,
    own(data, 'id'),
    own(data, 'name'),
    textsOf(own(data, 'relevantTechniques')),
    textOf(own(data, 'kind')),
  );
}

/** The rules that stand in a template or a list of Azure's resources, however deep. */
export function sentinelResources(data: unknown, depth = 0): object[] {
  if (depth > MOST_NESTING) return [];
  if (Array.isArray(data)) return data.flatMap((one) => sentinelResources(one, depth + 1));
  if (!isObject(data)) return [];
  const type = textOf(own(data, 'type')) ?? '';
  const properties = own(data, 'properties');
  if (
    /alertrule/i.test(type) ||
    (type === '' && own(properties, 'displayName') !== undefined && own(data, 'kind') !== undefined)
  )
    return [data];
  return ['resources', 'value', 'mainTemplate', 'properties', 'template'].flatMap((key) =>
    sentinelResources(own(data, key), depth + 1),
  );
}

/** An analytic rule as Azure exports it: its fields below `properties`. */
export function readSentinelResource(data: unknown): ReadRule {
  const properties = own(data, 'properties');
  const kind = textOf(own(data, 'kind'));
  const title = textOf(own(properties, 'displayName'));
  if (title === undefined)
    return { skipped: `it is an alert rule${kind ? ` of kind ${kind}` : ''} without a name of its own` };
  const guid = [own(data, 'name'), own(data, 'id'), own(properties, 'alertRuleTemplateName')].flatMap(
    (one) => textOf(one)?.match(GUID)?.at(-1) ?? [],
  )[0];
  return fromFields(
    properties,
    guid,
    title,
    [
      ...textsOf(own(properties, 'techniques')),
      ...textsOf(own(properties, 'subTechniques')),
      ...textsOf(own(properties, 'relevantTechniques')),
    ],
    kind,
  );
}

function fromFields(
  data: unknown,
  id: unknown,
  title: unknown,
  techniques: string[],
  kind: string | undefined,
): ReadRule {
  const of = (key: string) => own(data, key);
  const remarks: RuleRemark[] = [];
  const enabled = of('enabled');
  const severity = textOf(of('severity'));
  if (severity !== undefined && EXPRESSION.test(severity))
    remarks.push({
      kind: 'look',
      text: `its severity is set when it is deployed (${severity.slice(0, 60)})`,
    });
  const column = textOf(at(data, 'alertDetailsOverride', 'alertSeverityColumnName'));
  if (column !== undefined)
    remarks.push({
      kind: 'look',
      text: `its alerts take their severity from the column "${column.slice(0, 60)}"; ${severity ?? 'medium'} is what the rule says`,
    });
  const tags = list(of('tags')).flatMap(tagOf);
  const domains = textsOf(at(data, 'metadata', 'categories', 'domains'));
  return composeRule({
    format: 'sentinel',
    id,
    title,
    severity,
    techniques,
    description: unquoted(textOf(of('description'))),
    enabled: enabled === false || enabled === 'false' ? false : undefined,
    pivots: [...entities(of('entityMappings')), ...details(of('customDetails'))],
    notes: [
      ...(kind ? [`Kind: ${kind}`] : []),
      ...(tags.length > 0 ? [`Tags: ${tags.join(', ')}`] : []),
      ...(domains.length > 0 ? [`Domains: ${domains.join(', ')}`] : []),
    ],
    dataSources: connectors(of('requiredDataConnectors')),
    references: of('references'),
    status: of('status'),
    version: of('version') ?? of('templateVersion'),
    updated: of('lastModifiedUtc'),
    author: textsOf(at(data, 'metadata', 'author', 'name')),
    license: of('license'),
    remarks,
  });
}

/** A tag is a word, or what it is the schema of: `Schema: ASIMAuthentication` with its version. */
function tagOf(tag: unknown): string[] {
  if (!isObject(tag)) return textsOf(tag);
  const words = Object.entries(tag).flatMap(([key, value]) => textsOf(value).map((text) => `${key} ${text}`));
  return words.length > 0 ? [words.join(', ')] : [];
}

/** Descriptions of that repository stand in a second pair of quotes. */
function unquoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/^'([^]*)'$/.exec(text)?.[1] ?? text);
}

function connectors(value: unknown): string[] {
  return list(value).flatMap((one) => {
    const name = textOf(own(one, 'connectorId'));
    const types = textsOf(own(one, 'dataTypes'));
    return name === undefined ? types : [types.length > 0 ? `${name}: ${types.join(', ')}` : name];
  });
}

function entities(value: unknown): Pivot[] {
  return list(value).flatMap((one): Pivot[] => {
    const type = textOf(own(one, 'entityType'));
    const columns = list(own(one, 'fieldMappings')).flatMap(
      (field) => textOf(own(field, 'columnName')) ?? [],
    );
    return type === undefined
      ? []
      : [{ title: columns.length > 0 ? `${type}: ${columns.join(', ')}` : type }];
  });
}

function details(value: unknown): Pivot[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, column]): Pivot[] => {
    const told = textOf(column);
    return told === undefined ? [] : [{ title: told === name ? name : `${name}: ${told}` }];
  });
}
