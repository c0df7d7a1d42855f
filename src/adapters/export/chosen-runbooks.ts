import type { Runbook } from '../../domain/model/programme.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import type { ExportSource } from './export-form.ts';

/** The active runbooks, or those that are named, whatever their status. */
export function chosenRunbooks({ programme }: ExportSource, names: readonly string[]): Runbook[] {
  return programme.runbooks.filter(
    ({ id, meta }) => !isWithheld(id) && (names.length > 0 ? names.includes(id) : meta.status === 'active'),
  );
}
