/** What an alert's page hands to the runbook that its reader goes on into: values that were confirmed, and the verdict. */
export interface FromAlert {
  to: string;
  at: string;
  values: Record<string, string>;
  note: string;
}

const VALUES = 'readyroom-alert-values';
const NOTE = 'readyroom-alert-note';
/** An older verdict is of another alert. */
const LASTS_MS = 12 * 3_600_000;

export function keepFromAlert({ to, at, values, note }: FromAlert): void {
  try {
    sessionStorage.setItem(VALUES, JSON.stringify({ to, at, values }));
    sessionStorage.setItem(NOTE, JSON.stringify({ to, at, note }));
  } catch {
    // The address carries the values too, and they are asked for again.
  }
}

/** Answers once: a page that is loaded again shows what its run has, or what its address offers. */
export function takeAlertValues(runbook: string): ReadonlyMap<string, string> {
  const { values } = takeOnce(VALUES, runbook);
  if (typeof values !== 'object' || values === null) return new Map();
  return new Map(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Answers once: it goes into one run. */
export function takeAlertNote(runbook: string): string | undefined {
  const { note } = takeOnce(NOTE, runbook);
  return typeof note === 'string' && note.trim() !== '' ? note.slice(0, 5000) : undefined;
}

function takeOnce(key: string, runbook: string): { values?: unknown; note?: unknown } {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Record<string, unknown> | null;
    if (kept?.['to'] !== runbook) return {};
    sessionStorage.removeItem(key);
    const age = Date.now() - Date.parse(String(kept['at']));
    return age >= 0 && age < LASTS_MS ? kept : {};
  } catch {
    return {};
  }
}
