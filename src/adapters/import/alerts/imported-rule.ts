import type { AlertRule } from '../../../domain/model/alert-source.ts';

const ALERT_FORMATS = ['sigma', 'sentinel', 'elastic', 'splunk', 'csv'] as const;
export type AlertFormat = (typeof ALERT_FORMATS)[number];

export const FORMAT_TITLES: Readonly<Record<AlertFormat, string>> = {
  sigma: 'Sigma',
  sentinel: 'Microsoft Sentinel',
  elastic: 'Elastic Security',
  splunk: 'Splunk Enterprise Security',
  csv: 'CSV',
};

/** What a person should know of a rule. `guess`: the file does not say it; `look`: somebody has to decide; `left`: not carried. */
export interface RuleRemark {
  kind: 'guess' | 'look' | 'left';
  text: string;
}

/** A rule as it is read, before it meets what the programme has. */
export interface ImportedRule {
  format: AlertFormat;
  rule: AlertRule;
  remarks: RuleRemark[];
  /** Ids of rules that this one replaces. */
  replaces: string[];
}

/** A rule, or why the object is none. */
export type ReadRule = ImportedRule | { skipped: string };

type Severity = AlertRule['severity'];
const SEVERITIES: Readonly<Record<string, Severity>> = {
  informational: 'informational',
  information: 'informational',
  info: 'informational',
  low: 'low',
  medium: 'medium',
  moderate: 'medium',
  med: 'medium',
  high: 'high',
  critical: 'critical',
  crit: 'critical',
};

/** A severity by its word, in any case. */
export function severityOf(word: string | undefined): Severity | undefined {
  const key = word?.trim().toLowerCase() ?? '';
  return Object.hasOwn(SEVERITIES, key) ? SEVERITIES[key] : undefined;
}

/** A score from 0 to 100 in fifths, as the makers of such scores band them. */
export function severityOfScore(score: number): Severity {
  if (score > 80) return 'critical';
  if (score > 60) return 'high';
  if (score > 40) return 'medium';
  return score > 20 ? 'low' : 'informational';
}
