const SERIOUS: ReadonlySet<unknown> = new Set(['high', 'critical']);

/** True of a detection rule that is switched on and must lead to a runbook. */
export function isSerious({ severity, enabled }: { severity?: unknown; enabled?: unknown }): boolean {
  return SERIOUS.has(severity) && enabled !== false;
}
