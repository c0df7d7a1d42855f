import { at, isObject, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import { composeRule } from './compose-rule.ts';
import { readGuide } from './investigation-guide.ts';
import type { ReadRule, RuleRemark } from './imported-rule.ts';

/** A rule as Kibana exports it, or the `rule` of a TOML file. */
export function isElastic(data: unknown): boolean {
  return own(data, 'rule_id') !== undefined && own(data, 'name') !== undefined;
}

/** What an export holds besides rules: its summary, exception lists and their items, connectors. */
export function isElasticRest(data: unknown): boolean {
  return [
    'exported_count',
    'exported_rules_count',
    'list_id',
    'item_id',
    'actionTypeId',
    'connector_type_id',
  ].some((key) => own(data, key) !== undefined);
}

export function readElastic(data: unknown, metadata?: unknown): ReadRule {
  const of = (key: string) => own(data, key);
  const maturity = textOf(own(metadata, 'maturity'));
  const remarks: RuleRemark[] = [];
  const deprecated = maturity === 'deprecated';
  if (deprecated) remarks.push({ kind: 'guess', text: 'it is deprecated, and comes in switched off' });
  const mappings = list(of('severity_mapping')).filter((one) => textOf(own(one, 'severity')) !== undefined);
  if (mappings.length > 0)
    remarks.push({
      kind: 'look',
      text: `its severity is decided at run time by ${textOf(own(mappings[0], 'field')) ?? 'a field'}; ${textOf(of('severity')) ?? 'none'} is the one it starts from`,
    });
  const guide = readGuide(textOf(of('note')) ?? '');
  const tags = textsOf(of('tags'));
  return composeRule({
    format: 'elastic',
    id: of('rule_id'),
    title: of('name'),
    severity: of('severity'),
    techniques: techniquesOf(of('threat')),
    description: of('description'),
    enabled: deprecated || of('enabled') === false ? false : undefined,
    rings: of('building_block_type') === undefined ? undefined : false,
    triage: guide.triage,
    falsePositives: [...textsOf(of('false_positives')), ...guide.falsePositives],
    pivots: [
      ...guide.pivots,
      ...textsOf(at(data, 'investigation_fields', 'field_names')).map((title) => ({ title })),
    ],
    response: guide.response,
    notes: [
      ...guide.notes,
      ...textsOf(of('setup')).map((one) => `Setup: ${one}`),
      ...(mappings.length > 0 ? [`Severity at run time: ${mappings.map(mapped).join('; ')}`] : []),
    ],
    dataSources: [
      ...tags.flatMap((tag) => /^Data Source: (.+)$/.exec(tag)?.[1] ?? []),
      ...textsOf(own(metadata, 'integration')).map((one) => `Integration ${one}`),
      ...list(of('related_integrations'))
        .flatMap((one) => textOf(own(one, 'package')) ?? [])
        .map((one) => `Integration ${one}`),
      ...textsOf(of('index')),
    ],
    references: of('references'),
    status: maturity,
    version: of('version'),
    updated: own(metadata, 'updated_date') ?? of('updated_at'),
    author: textsOf(of('author')),
    license: of('license'),
    remarks,
  });
}

function mapped(one: unknown): string {
  const [field, value, severity] = ['field', 'value', 'severity'].map((key) => textOf(own(one, key)) ?? '');
  return `${field} = ${value || 'anything'} → ${severity}`;
}

function techniquesOf(threat: unknown): string[] {
  return list(threat).flatMap((one) =>
    list(own(one, 'technique')).flatMap((technique) => [
      ...textsOf(own(technique, 'id')),
      ...list(own(technique, 'subtechnique')).flatMap((sub) =>
        textsOf(isObject(sub) ? own(sub, 'id') : undefined),
      ),
    ]),
  );
}
