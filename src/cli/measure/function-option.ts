import { csf2, type CsfFunction } from '../../domain/frameworks/csf.ts';
import type { Option, OptionValues } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const FUNCTION_OPTION: Option = {
  type: 'string',
  value: 'ID',
  help: 'Only this function: GV, ID, PR, DE, RS, RC, or its name',
};

/** The function that is named, by id or name. */
export function functionIn(given: OptionValues[string]): CsfFunction | undefined {
  if (given === undefined) return undefined;
  const name = String(given).trim().toLowerCase();
  const found = csf2.functions.find(({ id, slug }) => id.toLowerCase() === name || slug === name);
  if (found) return found;
  const known = csf2.functions.map(({ id, slug }) => `${id} (${slug})`).join(', ');
  throw new UsageError(`Unexpected --function "${String(given)}", expected one of ${known}.`);
}
