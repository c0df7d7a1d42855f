import type { Runbook } from '../../../domain/model/programme.ts';
import { RunbookMeta } from '../../../domain/model/runbook.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';

/** Given anew to whoever takes the runbook in. */
const NOT_CARRIED: ReadonlySet<string> = new Set(['id', 'status']);

/** The front matter of a published runbook in the order of its schema, without the names of what is withheld. */
export function frontFields({ meta, own = {}, tlp }: Runbook): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...meta, tlp };
  const keys = Object.keys(RunbookMeta.shape).filter((key) => !NOT_CARRIED.has(key));
  const fields = [
    ...keys.map((key) => [key, shown(whole[key])] as const),
    ...Object.keys(own)
      .sort()
      .map((key) => [key, shown(own[key])] as const),
  ];
  return JSON.parse(
    JSON.stringify(Object.fromEntries(fields.filter(([, value]) => value !== undefined))),
  ) as Record<string, unknown>;
}

/** Undefined where nothing is left: a list of nothing says nothing. */
function shown(value: unknown): unknown {
  if (typeof value === 'string') return isWithheld(value) ? undefined : value;
  if (Array.isArray(value)) {
    const rest = value.map(shown).filter((one) => one !== undefined);
    return rest.length > 0 || value.length === 0 ? rest : undefined;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => [key, shown(one)] as const);
  // A route, or a rule, whose other end is withheld says nothing by itself.
  return entries.some(([, one]) => one === undefined) ? undefined : Object.fromEntries(entries);
}
