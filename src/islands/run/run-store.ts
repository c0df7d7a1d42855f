import type { Deed, RunEntry, RunFile } from '../../domain/model/run-log.ts';
import type { RecordKind } from '../../domain/model/time/timeline-events.ts';
import { chainEntry } from '../../domain/runs/chain.ts';
import { runState } from '../../domain/runs/run-state.ts';
import { type EntryShelf, memoryShelf } from './entry-shelf.ts';
import { idbShelf } from './idb-shelf.ts';
import { type Judged, judgeEntries, readEntry } from './judge-entries.ts';
import { sha256 } from './sha256.ts';
import { lateShelf } from './late/late-shelf.ts';
import { listenToRuns, type RunTabs } from './listen-to-runs.ts';
import { judgeRefusal, NoAnswer, type Refusal } from './storage-refusal.ts';
import { takeFile } from './take-file.ts';

export interface RunSummary {
  /** Names the run in this browser: its random number, with a suffix where a copy stands beside it. */
  key: string;
  run: string;
  name: string;
  kind: RecordKind;
  runbooks: string[];
  /** Id of the tabletop pack that it plays. */
  exercise?: string;
  started: string;
  closed?: string;
  entries: number;
  head: string;
  /** Why the stored log cannot be trusted from some entry on; the rest of the summary tells what stands before it. */
  damaged?: string;
}

/** A run that can be gone on with. */
export const isOpen = ({ closed, damaged }: RunSummary): boolean =>
  closed === undefined && damaged === undefined;

export interface RunStore {
  list(): Promise<RunSummary[]>;
  /** Of a damaged run, those before the damage. */
  entries(key: string): Promise<RunEntry[]>;
  /** Everything under the key as it is stored, damaged or not. */
  raw(key: string): Promise<unknown[]>;
  /** Chains and stores in one transaction, durability strict; resolves when it is safely stored. `at`: when it was done, if not now. */
  append(key: string, deeds: readonly Deed[], at?: string): Promise<RunEntry[]>;
  create(start: Deed[], at?: string): Promise<string>;
  /** From an exported file already judged by schema and chain; same run: goes on where the file is longer, nothing where shorter, a copy beside it where both went on differently. */
  take(file: RunFile): Promise<{ key: string; outcome: 'new' | 'longer' | 'known' | 'copy' }>;
  remove(key: string): Promise<void>;
  /** Another tab or this one changed something. Returns a function that stops listening. */
  watch(listener: () => void): () => void;
  /** Why runs live in memory only; undefined where they last. Listeners are told when it changes. */
  readonly refusal: Refusal | undefined;
}

/** The runs of one programme on this device. Never rejects: where nothing can be stored, runs live in memory. */
export async function openRunStore(programme: string): Promise<RunStore> {
  const name = `readyroom-runs-${programme}`;
  const tabs = listenToRuns(name);
  try {
    return makeRunStore(tabs, await idbShelf(name), {});
  } catch (error) {
    const keeping: Keeping = { refusal: judgeRefusal(error) };
    if (!(error instanceof NoAnswer)) return makeRunStore(tabs, memoryShelf(), keeping);
    const settle = ({ failed }: { failed?: unknown }) => {
      if (failed === undefined) delete keeping.refusal;
      else keeping.refusal = judgeRefusal(failed);
      tabs.tell();
    };
    return makeRunStore(tabs, lateShelf(error.late, settle), keeping);
  }
}

interface Keeping {
  refusal?: Refusal;
}

function makeRunStore(tabs: RunTabs, shelf: EntryShelf, keeping: Keeping): RunStore {
  /** What was read and judged before: only what came since is judged again. */
  const known = new Map<string, Judged>();

  async function judged(key: string): Promise<Judged> {
    const before = known.get(key);
    const last = before?.damage === undefined ? before?.entries.at(-1) : undefined;
    const [same, ...fresh] = await shelf.read(key, last?.n ?? 0);
    const now =
      before && last && hashOf(same) === last.hash
        ? fresh.length === 0
          ? before
          : judgeEntries(before.entries, fresh)
        : judgeEntries([], last ? await shelf.read(key) : same === undefined ? [] : [same, ...fresh]);
    known.set(key, now);
    return now;
  }

  async function list(): Promise<RunSummary[]> {
    const keys = await shelf.keys();
    const found = await Promise.all(keys.map(async (key) => summary(key, await judged(key))));
    return found.sort((a, b) => (a.started < b.started ? 1 : -1));
  }

  async function changed<Result>(result: Result): Promise<Result> {
    await list().catch(() => {});
    tabs.tell();
    return result;
  }

  async function append(key: string, deeds: readonly Deed[], at = new Date().toISOString()) {
    const added = await shelf.add(key, (last) => {
      let before = last === undefined ? undefined : readEntry(last);
      return deeds.map((deed) => (before = chainEntry(before, at, deed, sha256)));
    });
    const lists = deeds.some(({ do: what }) => what === 'start' || what === 'close' || what === 'undo');
    if (lists) return changed(added);
    tabs.tell();
    return added;
  }

  return {
    get refusal() {
      return keeping.refusal;
    },
    list,
    append,
    entries: async (key) => (await judged(key)).entries,
    raw: (key) => shelf.read(key),
    async create(start, at) {
      const [first] = start;
      if (first?.do !== 'start') throw new Error('a run begins with its start');
      if (!keeping.refusal) navigator.storage?.persist?.().catch(() => {});
      await append(first.run, start, at);
      return first.run;
    },
    take: async (file) => changed(await takeFile(shelf, judged, file)),
    async remove(key) {
      await shelf.remove(key);
      known.delete(key);
      return changed(undefined);
    },
    watch: tabs.watch,
  };
}

function hashOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'hash' in value ? value.hash : undefined;
}

const UNREADABLE = { run: '', name: 'Unreadable run', kind: 'incident', runbooks: [] } as const;

function summary(key: string, { entries, damage }: Judged): RunSummary {
  const state = runState(entries);
  const damaged = damage === undefined ? {} : { damaged: damage };
  const common = { key, entries: entries.length, head: state?.head ?? '', ...damaged };
  if (!state) return { ...common, ...UNREADABLE, runbooks: [], started: new Date(0).toISOString() };
  const { run, name, kind, started, closed, runbooks, exercise } = state;
  return {
    ...common,
    run,
    name,
    kind,
    started,
    runbooks: runbooks.map(({ id }) => id),
    ...(exercise ? { exercise: exercise.id } : {}),
    ...(closed ? { closed } : {}),
  };
}
