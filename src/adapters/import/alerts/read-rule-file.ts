import { own } from '../foreign/read-value.ts';
import {
  decodeForeign,
  readJson,
  readJsonLines,
  readToml,
  readYamlDocuments,
  type ForeignValue,
} from '../foreign/read-text.ts';
import type { ImportedRule, ReadRule } from './imported-rule.ts';
import { isElastic, isElasticRest, readElastic } from './read-elastic.ts';
import {
  isMovedRule,
  isSentinel,
  readSentinel,
  readSentinelResource,
  sentinelResources,
} from './read-sentinel.ts';
import { isSigma, readSigma } from './read-sigma.ts';
import { isSplunk, readSplunk } from './read-splunk.ts';

/** What one file held: rules, parts that are none, and what could not be read. */
export interface RuleFile {
  rules: ImportedRule[];
  skipped: string[];
  problems: string[];
}

/** Endings of files that may hold rules. */
export const RULE_FILE = /\.(ya?ml|toml|json|ndjson|jsonl)$/i;

/** Largest file that is read, in bytes: rules in YAML, one rule in TOML, an export of thousands as JSON. What a file may hold is measured before JSON and YAML are parsed. */
const MOST_BYTES = { yaml: 5_000_000, toml: 1_000_000, json: 40_000_000 };

/** Why a file of that many bytes is not even read. */
export function ruleFileTooLarge(name: string, bytes: number): string | undefined {
  const most = MOST_BYTES[/jsonl?$/i.test(name) ? 'json' : /toml$/i.test(name) ? 'toml' : 'yaml'];
  return bytes > most
    ? `It is ${Math.ceil(bytes / 1e6)} MB large; no more than ${most / 1e6} MB are read. Split it, or export fewer rules at a time.`
    : undefined;
}

/** The rules of one file, whatever it is. Never throws. */
export function readRuleFile(name: string, bytes: Uint8Array): RuleFile {
  const found: RuleFile = { rules: [], skipped: [], problems: [] };
  const decoded = decodeForeign(bytes);
  if ('problem' in decoded) return { ...found, problems: [decoded.problem] };
  const values: unknown[] = [];
  for (const value of valuesOf(name, decoded.text)) {
    if ('problem' in value) found.problems.push(value.problem);
    else values.push(value.data);
  }
  for (const read of rulesOf(values)) {
    if ('skipped' in read) found.skipped.push(read.skipped);
    else found.rules.push(read);
  }
  if (found.rules.length + found.skipped.length + found.problems.length === 0)
    found.skipped.push('it holds no detection rule that is known');
  return found;
}

function valuesOf(name: string, text: string): ForeignValue[] {
  if (/\.toml$/i.test(name)) return [readToml(text)];
  if (/\.(ndjson|jsonl)$/i.test(name)) return readJsonLines(text);
  if (!/\.json$/i.test(name)) return readYamlDocuments(text);
  const whole = readJson(text);
  // Kibana's export is often saved under the wrong ending.
  return 'problem' in whole && /^\s*\{.*\}\s*\n\s*\{/.test(text) ? readJsonLines(text) : [whole];
}

function rulesOf(values: readonly unknown[]): ReadRule[] {
  const flat = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  if (flat.some(isSigma)) return readSigma(flat);
  return flat.flatMap((value): ReadRule[] => {
    const rule = own(value, 'rule');
    if (isElastic(rule)) return [readElastic(rule, own(value, 'metadata'))];
    if (isElastic(value)) return [readElastic(value)];
    if (isElasticRest(value)) return [];
    if (isMovedRule(value) || isSentinel(value)) return [readSentinel(value)];
    if (isSplunk(value)) return [readSplunk(value)];
    return sentinelResources(value).map(readSentinelResource);
  });
}
