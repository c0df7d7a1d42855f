import { carriedDigest } from '../../../domain/exchange/cacao-carried.ts';
import { RunbookMeta } from '../../../domain/model/runbook.ts';
import { TLP_LABELS, type Tlp } from '../../../domain/model/tlp.ts';
import { yamlFlow } from '../../../domain/model/yaml-text.ts';
import { isObject, own } from '../foreign/read-value.ts';
import { tlpOf, type Playbook } from './read-playbook.ts';

/** A runbook that its playbook carries, as it was when the playbook was written. */
export interface Carried {
  id: string | undefined;
  file: string;
  front: Record<string, unknown>;
  text: string;
}

/** A runbook in an extension, whoever wrote it; `changed`: the playbook is another than it was made from. */
export function carriedIn({ raw }: Playbook): Carried | 'changed' | undefined {
  const extensions = own(raw, 'playbook_extensions');
  for (const one of isObject(extensions) ? Object.values(extensions) : []) {
    const [file, front, text, digest] = ['file', 'front', 'text', 'digest'].map((key) => own(one, key));
    if (typeof file !== 'string' || !isObject(front) || typeof text !== 'string') continue;
    const carried = { file, front: front as Record<string, unknown>, text };
    if (digest !== carriedDigest(raw as Record<string, unknown>, carried)) return 'changed';
    const id = own(one, 'runbook');
    return { ...carried, id: typeof id === 'string' ? id : undefined };
  }
  return undefined;
}

/** The front matter of a draft, or undefined where it does not fit the schema of this version. */
export function carriedFront(
  playbook: Playbook,
  { front, id: before }: Carried,
  given: { id: string; owner: string },
): Record<string, unknown> | undefined {
  const fields = Object.entries(front);
  const own_ = fields.filter(([key, value]) => /^x-[a-z0-9-]+$/.test(key) && !isObject(value));
  const rest = fields.filter(([key]) => !key.startsWith('x-') && !(key === 'aliases' && before !== given.id));
  const tlp = mostClosed([tlpOf(playbook), front['tlp']]);
  const meta = {
    ...Object.fromEntries(rest),
    id: given.id,
    status: 'draft',
    owner: front['owner'] ?? given.owner,
    ...(tlp ? { tlp } : {}),
  };
  const judged = RunbookMeta.safeParse(meta);
  if (!judged.success) return undefined;
  const order = Object.keys(RunbookMeta.shape);
  const whole: Record<string, unknown> = { ...judged.data, ...Object.fromEntries(own_) };
  const keys = [...order, ...own_.map(([key]) => key)].filter((key) => whole[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, whole[key]]));
}

/** A mark that somebody closed further on the way counts, and so does the runbook's own label. */
function mostClosed(labels: readonly unknown[]): Tlp | undefined {
  return TLP_LABELS.findLast((label) => labels.includes(label));
}

/** Front matter as people write it: a list of long entries has a line for each. */
export function frontText(front: Readonly<Record<string, unknown>>): string {
  return Object.entries(front)
    .map(([key, value]) => {
      const line = yamlFlow(value);
      const isLong = Array.isArray(value) && value.length > 0 && (value.some(isObject) || line.length > 90);
      return isLong ? `${key}:\n${value.map((one) => `  - ${yamlFlow(one)}`).join('\n')}` : `${key}: ${line}`;
    })
    .join('\n');
}

/** A folder below `runbooks/` that can be made on any system, and that nothing leads out of. */
const PLACE = /^runbooks\/(?:[^/\\.<>:"|?*\p{C}][^/\\<>:"|?*\p{C}]{0,99}(?<![ .])\/){0,8}[^/\\]+\.md$/u;

/** Where the draft may stand: in the folder that its links count from. */
export function carriedFile({ file }: Carried, id: string): string {
  const folder = PLACE.test(file) ? file.slice(0, file.lastIndexOf('/')) : 'runbooks';
  return `${folder}/${id}.md`;
}
