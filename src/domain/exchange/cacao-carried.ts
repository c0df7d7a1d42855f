import { sourceKey } from '../text/text-key.ts';

/** The runbook itself, in the extension of its playbook: whoever reads it back has its fields as fields. */
export interface CarriedRunbook {
  /** Path of its file: links of its text count from there. */
  file: string;
  /** Front matter without the id and the status, which stand in the extension itself. */
  front: Record<string, unknown>;
  /** Everything below the front matter, as Markdown. */
  text: string;
  /** Of all that the playbook says: another one, and somebody changed the playbook since. */
  digest: string;
}

/** What a playbook says; who made it and when, marks, signatures and extensions of others are not it. */
const SAID = [
  'name',
  'description',
  'playbook_types',
  'valid_until',
  'related_to',
  'severity',
  'labels',
  'external_references',
  'playbook_variables',
  'workflow_start',
  'workflow',
  'agent_definitions',
];

/** Tells whether a playbook is as it was written. Order of keys and layout may change on the way. */
export function carriedDigest(
  playbook: Readonly<Record<string, unknown>>,
  { file, front, text }: Omit<CarriedRunbook, 'digest'>,
): string {
  const said = SAID.map((key) => [key, Object.hasOwn(playbook, key) ? playbook[key] : undefined]);
  return sourceKey(JSON.stringify(ordered([said, file, front, text])));
}

/** Where tools that draw keep their places is not what a step says. */
const UNSAID = 'step_extensions';

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.entries(value)
    .filter(([key, one]) => key !== UNSAID && one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, ordered(one)]);
}
