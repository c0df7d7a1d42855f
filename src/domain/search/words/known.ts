/** Something of the field that people name in many ways. */
export interface Known {
  /** What tells that a thing of the programme is meant: its id, title or type holds one of these. */
  marks: readonly string[];
  /** What tells that something else is meant, whatever the marks say. */
  unless?: readonly string[];
  /** What people say or type for it, in lower case. */
  words: readonly string[];
}

/** A kind of incident, as a runbook names it in `incident_type`, its id, title or tags. */
export interface KnownIncident extends Known {
  type: string;
  /** Types whose runbook serves where a programme has none for this one, the best first. */
  near: readonly string[];
}

/** Names of tools, malware, groups or alerts, and what each of them tells of. */
export interface KnownNames {
  names: readonly string[];
  techniques?: readonly string[];
  /** Types of `KnownIncident`. */
  incidents?: readonly string[];
}

/** Entries of a table: parted by commas or lines. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
