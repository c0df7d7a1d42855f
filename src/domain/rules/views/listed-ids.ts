import type { FileKind } from '../../model/kinds.ts';

/** Lists whose entries have ids of their own. */
export const LISTED_IDS: Partial<Record<FileKind, readonly string[]>> = {
  site: ['severities', '*', 'id'],
  roles: ['roles', '*', 'id'],
  regulations: ['regulations', '*', 'id'],
  alerts: ['rules', '*', 'id'],
  readiness: ['items', '*', 'id'],
};
