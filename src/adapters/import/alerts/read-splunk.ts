import type { Pivot } from '../../../domain/model/alert-source.ts';
import { at, list, own, textOf, textsOf } from '../foreign/read-value.ts';
import { composeRule } from './compose-rule.ts';
import { severityOf, severityOfScore, type ReadRule, type RuleRemark } from './imported-rule.ts';

const SILENT = new Set(['hunting', 'anomaly']);
const NO_RULE = new Set(['baseline', 'investigation', 'response']);

export function isSplunk(data: unknown): boolean {
  return (
    own(data, 'name') !== undefined &&
    own(data, 'search') !== undefined &&
    own(data, 'detection') === undefined
  );
}

/** A detection of Splunk's security content. */
export function readSplunk(data: unknown): ReadRule {
  const of = (key: string) => own(data, key);
  const type = textOf(of('type')) ?? '';
  if (NO_RULE.has(type.toLowerCase())) return { skipped: `it is of type ${type}, no detection` };
  const status = textOf(of('status'));
  const remarks: RuleRemark[] = [];
  const off = status?.toLowerCase() === 'deprecated';
  if (off) remarks.push({ kind: 'guess', text: 'it is deprecated, and comes in switched off' });
  const silent = SILENT.has(type.toLowerCase());
  const score = riskScore(data);
  const word = textOf(at(data, 'tags', 'severity')) ?? textOf(of('severity'));
  const guess =
    severityOf(word) === undefined && score !== undefined
      ? { severity: severityOfScore(score), why: `its severity is reckoned from the risk score ${score}` }
      : undefined;
  return composeRule({
    format: 'splunk',
    id: of('id'),
    title: of('name'),
    severity: word,
    severityGuess: guess,
    techniques: textsOf(at(data, 'tags', 'mitre_attack_id')),
    description: of('description'),
    enabled: off ? false : undefined,
    rings: silent ? false : undefined,
    falsePositives: textsOf(of('known_false_positives')),
    pivots: pivotsOf(data),
    notes: [
      ...textsOf(of('how_to_implement')).map((one) => `How to set it up: ${one}`),
      ...textsOf(at(data, 'tags', 'message') ?? at(data, 'rba', 'message')).map(
        (one) => `The alert says: ${one}`,
      ),
      ...(type ? [`Type: ${type}`] : []),
      ...storyNotes(data),
    ],
    dataSources: textsOf(of('data_source')),
    references: of('references'),
    status,
    version: of('version'),
    updated: of('date') ?? of('modification_date') ?? of('creation_date'),
    author: textsOf(of('author')),
    license: of('license'),
    remarks,
  });
}

function riskScore(data: unknown): number | undefined {
  const scores = [
    at(data, 'tags', 'risk_score'),
    ...list(at(data, 'rba', 'risk_objects')).map((one) => own(one, 'score')),
  ].filter((one) => typeof one === 'number' && one >= 0 && one <= 100) as number[];
  return scores.length > 0 ? Math.max(...scores) : undefined;
}

function pivotsOf(data: unknown): Pivot[] {
  const searches = list(own(data, 'drilldown_searches')).flatMap((one): Pivot[] => {
    const title = textOf(own(one, 'name'));
    const query = textOf(own(one, 'search'));
    return title === undefined ? [] : [{ title, ...(query === undefined ? {} : { query }) }];
  });
  const seen = list(at(data, 'tags', 'observable')).flatMap((one): Pivot[] => {
    const name = textOf(own(one, 'name'));
    const words = [textOf(own(one, 'type')), ...textsOf(own(one, 'role'))].filter(
      (word) => word !== undefined,
    );
    return name === undefined ? [] : [{ title: words.length > 0 ? `${name} (${words.join(', ')})` : name }];
  });
  const objects = ['risk_objects', 'threat_objects'].flatMap((key) =>
    list(at(data, 'rba', key)).flatMap((one): Pivot[] => {
      const name = textOf(own(one, 'field'));
      const type = textOf(own(one, 'type'));
      return name === undefined ? [] : [{ title: type ? `${name} (${type})` : name }];
    }),
  );
  return [...searches, ...seen, ...objects];
}

function storyNotes(data: unknown): string[] {
  const stories = textsOf(at(data, 'tags', 'analytic_story'));
  const cves = textsOf(at(data, 'tags', 'cve') ?? at(data, 'tags', 'CVE'));
  return [
    ...(stories.length > 0 ? [`Analytic stories: ${stories.join(', ')}`] : []),
    ...(cves.length > 0 ? [`CVE: ${cves.join(', ')}`] : []),
  ];
}
