const SERIOUS: ReadonlySet<unknown> = new Set(['high', 'critical']);

/** What decides whether a detection rule may ring, as it was written, perhaps wrongly. */
export interface Ringing {
  enabled?: unknown;
  rings?: unknown;
  gone?: unknown;
}

/** True of a detection rule that may ring: nobody switched it off, it is there, and it is no building block. */
export function isOn({ enabled, rings, gone }: Ringing): boolean {
  return enabled !== false && rings !== false && gone === undefined;
}

/** True of a detection rule that may ring and must lead to a runbook. */
export function isSerious({ severity, ...ringing }: Ringing & { severity?: unknown }): boolean {
  return SERIOUS.has(severity) && isOn(ringing);
}
