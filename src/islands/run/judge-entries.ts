import { RunEntry } from '../../domain/model/run-log.ts';
import { type BrokenChain, chainedText, findBreak } from '../../domain/runs/chain.ts';
import { sha256 } from './sha256.ts';

/** Stored entries as far as they can be trusted, and what is wrong with the next one. */
export interface Judged {
  entries: RunEntry[];
  damage?: string;
}

/** The entry that others are to follow; throws where it is damaged, since nothing is put behind that. */
export function readEntry(value: unknown): RunEntry {
  const judged = RunEntry.safeParse(value);
  if (!judged.success) throw new Error('the stored run is damaged');
  return judged.data;
}

/** Judges what follows `known`, which was judged before. Storage is not ours alone: whoever shares the origin may write there. */
export function judgeEntries(known: readonly RunEntry[], stored: readonly unknown[]): Judged {
  const entries = [...known];
  for (const value of stored) {
    const judged = RunEntry.safeParse(value);
    if (!judged.success) return { entries, damage: `entry ${entries.length} cannot be read` };
    const last = entries.at(-1);
    const kind = breakOf(last, judged.data);
    if (kind) return { entries, damage: `entry ${entries.length} ${REASON[kind]}` };
    entries.push(judged.data);
  }
  return entries.length > 0 ? { entries } : { entries, damage: 'it holds no entry' };
}

const REASON: Record<BrokenChain['kind'], string> = {
  number: 'is missing',
  link: 'does not follow the one before it',
  hash: 'was changed after it was written',
  start: 'is out of place',
};

function breakOf(last: RunEntry | undefined, entry: RunEntry): BrokenChain['kind'] | undefined {
  if (!last) return findBreak([entry], sha256)?.kind;
  if (entry.n !== last.n + 1) return 'number';
  if (entry.deed.do === 'start') return 'start';
  if (entry.hash !== sha256(chainedText(entry))) return 'hash';
  return entry.prev === last.hash ? undefined : 'link';
}
