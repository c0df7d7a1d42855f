import { WITHHELD } from './withheld.ts';

/** Keys of front matter and data whose values name other files, and the folder that those are in. */
const REFERENCE_KEYS: Record<string, string> = {
  to: 'runbooks/',
  related: 'runbooks/',
  superseded_by: 'runbooks/',
  runbook: 'runbooks/',
  runbooks: 'runbooks/',
  communications: 'content/communications/',
  forms: 'content/teams/',
  triggers: 'content/alerts/',
};

/** A copy in which every reference to a hidden file carries its published name. */
export function mapReferences<Value>(value: Value, hidden: ReadonlyMap<string, string>): Value {
  if (hidden.size === 0) return value;
  const names = new Map([...hidden].map(([file, alias]) => [file.replace(/\.[^.]+$/, ''), alias]));
  return mapped(value, undefined, names) as Value;
}

function mapped(value: unknown, folder: string | undefined, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return folder ? renamed(value, folder, names) : value;
  if (Array.isArray(value)) return value.map((item) => mapped(item, folder, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapped(item, REFERENCE_KEYS[key], names)]),
  );
}

/** A trigger names a rule within its source: the rule's own name is hidden with it. */
function renamed(id: string, folder: string, names: ReadonlyMap<string, string>): string {
  const [first = '', rest] = id.split('/');
  const alias = names.get(`${folder}${first}`);
  if (!alias) return id;
  return rest === undefined ? alias : `${alias}/${WITHHELD}`;
}
