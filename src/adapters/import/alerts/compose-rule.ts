import type { AlertRule, Pivot } from '../../../domain/model/alert-source.ts';
import { addressesOf, dayOf, idOf, textOf } from '../foreign/read-value.ts';
import { severityOf, type AlertFormat, type ReadRule, type RuleRemark } from './imported-rule.ts';

/** What a reader of one format found, as it was written. */
export interface FoundRule {
  format: AlertFormat;
  id: unknown;
  title: unknown;
  severity: unknown;
  /** Where the format has a score instead of a word. */
  severityGuess?: { severity: AlertRule['severity']; why: string } | undefined;
  techniques: readonly string[];
  description?: unknown;
  enabled?: boolean | undefined;
  rings?: boolean | undefined;
  triage?: readonly string[];
  falsePositives?: readonly string[];
  pivots?: readonly Pivot[];
  response?: readonly string[];
  notes?: readonly string[];
  dataSources?: readonly string[];
  references?: unknown;
  status?: unknown;
  version?: unknown;
  updated?: unknown;
  author?: readonly string[];
  license?: unknown;
  replaces?: readonly string[];
  remarks?: readonly RuleRemark[];
}

/** A rule of the programme from what was found; what had to be guessed is said. */
export function composeRule(found: FoundRule): ReadRule {
  const remarks: RuleRemark[] = [...(found.remarks ?? [])];
  const title = textOf(found.title)?.replace(/\s+/g, ' ');
  if (title === undefined) return { skipped: 'it has no title' };
  const origin = textOf(found.id);
  const id = idOf(origin ?? title);
  if (id === undefined) return { skipped: 'neither its id nor its title can be an id here' };
  if (origin === undefined)
    remarks.push({ kind: 'guess', text: `it has no id; "${id}" is made of its title, and changes with it` });
  const { addresses, others } = addressesOf(found.references);
  const severity = severityFound(found, remarks);
  const notes = [...(found.notes ?? []), ...others.map((one) => `Reference: ${one}`)];
  const updated = dayOf(found.updated);
  if (updated === undefined && textOf(found.updated) !== undefined)
    notes.push(`Changed: ${textOf(found.updated)}`);
  const rule: AlertRule = {
    id,
    title,
    severity,
    ...some('description', textOf(found.description)),
    ...many('attack', found.techniques),
    ...(found.enabled === false ? { enabled: false } : {}),
    ...(found.rings === false ? { rings: false } : {}),
    ...many('triage', found.triage),
    ...many('false_positives', found.falsePositives),
    ...many('pivots', found.pivots),
    ...many('response', found.response),
    ...many('notes', notes),
    ...many('data_sources', found.dataSources),
    ...many('references', addresses),
    ...some('status', textOf(found.status)),
    ...some('version', textOf(found.version)),
    ...some('updated', updated),
    ...some('author', found.author?.join(', ') || undefined),
    ...some('license', textOf(found.license)),
    ...(origin !== undefined && origin.toLowerCase() !== id ? { origin } : {}),
  };
  return {
    format: found.format,
    rule,
    remarks,
    replaces: (found.replaces ?? []).flatMap((one) => idOf(one) ?? []),
  };
}

function severityFound(found: FoundRule, remarks: RuleRemark[]): AlertRule['severity'] {
  const word = textOf(found.severity);
  const known = severityOf(word);
  if (known) return known;
  if (found.severityGuess) {
    remarks.push({ kind: 'guess', text: found.severityGuess.why });
    return found.severityGuess.severity;
  }
  const said = word === undefined ? 'it has no severity' : `its severity "${word}" is not known`;
  remarks.push({ kind: 'guess', text: `${said}; medium is taken` });
  return 'medium';
}

function some<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}

/** Equal values once; an empty list is none. */
function many<Key extends string, Value>(
  key: Key,
  values: readonly Value[] | undefined,
): { [K in Key]?: Value[] } {
  const unique = [...new Map((values ?? []).map((one) => [JSON.stringify(one), one])).values()];
  return (unique.length > 0 ? { [key]: unique } : {}) as { [K in Key]?: Value[] };
}
