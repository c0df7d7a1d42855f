const SERIOUS: ReadonlySet<unknown> = new Set(['high', 'critical']);

/** True of a detection rule that may ring: nobody switched it off. */
export function isOn({ enabled }: { enabled?: unknown }): boolean {
  return enabled !== false;
}

/** True of a detection rule that may ring and must lead to a runbook. */
export function isSerious({ severity, enabled }: { severity?: unknown; enabled?: unknown }): boolean {
  return SERIOUS.has(severity) && isOn({ enabled });
}
