import type { Deed, RunEntry } from '../../domain/model/run-log.ts';
import { chainEntry } from '../../domain/runs/chain.ts';
import type { KnownPlan } from '../../domain/runs/former-keys.ts';
import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { type RunState, runState } from '../../domain/runs/run-state.ts';
import { recallRun, keepRun } from './memory.ts';
import { isOpen, type RunStore, type RunSummary } from './run-store.ts';
import { sha256 } from './sha256.ts';
import { judgeRefusal } from './storage-refusal.ts';

/** The run that this tab shows. */
export interface RunView {
  key: string;
  /** Stored ones, then those that could not be stored yet. */
  entries: RunEntry[];
  state: RunState;
  /** What is safely stored; the same as `state` unless something waits. */
  saved: RunState | undefined;
}

export interface Session extends RunLogs {
  readonly plan: RunPlan;
}

/** The runs of this device, one of which a page shows and writes. */
export interface RunLogs {
  readonly store: RunStore;
  /** Every run on this device, newest first. */
  runs(): readonly RunSummary[];
  /** Those that can be gone on with. */
  openRuns(): readonly RunSummary[];
  view(): RunView | undefined;
  /** Why deeds wait in memory; undefined where all is stored. */
  problem(): string | undefined;
  /** Resolves when the deeds are safely stored (true), or kept in memory because they could not be (false). */
  log(...deeds: Deed[]): Promise<boolean>;
  start(run: string, deeds: Deed[]): Promise<boolean>;
  choose(key: string): Promise<void>;
  refresh(): Promise<void>;
}

interface Shown {
  /** What tells former ids and keys. */
  plans: readonly KnownPlan[];
  pick(runs: readonly RunSummary[], wanted: string | undefined): string | undefined;
}

interface Waiting {
  key: string;
  deeds: readonly Deed[];
  at: string;
  /** Storing failed at least once: shown as not saved. */
  failed: boolean;
  settle(saved: boolean): void;
}

const RETRY_MS = 4000;

/** What the page of a runbook knows of runs, and the only way in which it changes them. */
export function makeSession(store: RunStore, plan: RunPlan, show: () => void): Session {
  const pick = (runs: readonly RunSummary[], wanted: string | undefined) =>
    pickRun(runs, wanted, plan.runbook);
  return { ...runLogs(store, { plans: [plan], pick }, show), plan };
}

/** `pick` chooses among all runs the one that the page shows, where one was wanted before. */
export function runLogs(store: RunStore, { plans, pick }: Shown, show: () => void): RunLogs {
  const queue: Waiting[] = [];
  let runs: readonly RunSummary[] = [];
  let view: RunView | undefined;
  /** What was last read of the run that is shown. */
  let read: { key: string; stored: RunEntry[] } | undefined;
  let problem: string | undefined;
  let wanted = recallRun();
  let flushing = false;
  const refresh = oneAtATime(look);

  async function look(): Promise<void> {
    try {
      runs = await store.list();
      const isWaiting = queue.some(({ key }) => key === wanted);
      const key = isWaiting ? wanted : pick(runs, wanted);
      read = key === undefined ? undefined : { key, stored: await store.entries(key) };
    } catch (error) {
      problem ??= reasonOf(error);
      // What was read before still holds, and what waits comes behind it: it is all that can be exported.
      const waits = queue.find(({ key }) => key === wanted);
      if (waits?.deeds[0]?.do === 'start') read = { key: waits.key, stored: [] };
    }
    view = read && makeView(read.key, read.stored, queue, plans);
    show();
  }

  async function flush(): Promise<void> {
    if (flushing) return;
    flushing = true;
    try {
      for (let job = queue[0]; job; job = queue[0]) {
        if (job.deeds[0]?.do === 'start') await store.create([...job.deeds], job.at);
        else await store.append(job.key, job.deeds, job.at);
        queue.shift();
        problem = undefined;
        await refresh();
        job.settle(true);
      }
    } catch (error) {
      problem = reasonOf(error);
      for (const job of queue) job.failed = true;
      await refresh();
      for (const job of queue) job.settle(false);
      setTimeout(() => void flush(), RETRY_MS);
    } finally {
      flushing = false;
    }
  }

  function put(key: string, deeds: readonly Deed[]): Promise<boolean> {
    const at = new Date().toISOString();
    return new Promise((settle) => {
      queue.push({ key, deeds, at, failed: problem !== undefined, settle });
      void flush();
    });
  }

  return {
    store,
    runs: () => runs,
    openRuns: () => runs.filter(isOpen),
    view: () => view,
    problem: () => problem,
    log: (...deeds) => (view && deeds.length > 0 ? put(view.key, deeds) : Promise.resolve(false)),
    start(run, deeds) {
      keepRun((wanted = run));
      return put(run, deeds);
    },
    choose(key) {
      keepRun((wanted = key));
      return refresh();
    },
    refresh,
  };
}

/** One call at a time; who asks in between gets one that begins after. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  return () => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await work();
      } while (again);
    })().finally(() => (running = undefined));
    return running;
  };
}

/** The open run that was chosen, else one of this runbook, else the newest. */
function pickRun(
  runs: readonly RunSummary[],
  wanted: string | undefined,
  { id, aliases = [] }: RunPlan['runbook'],
): string | undefined {
  const open = runs.filter(isOpen);
  const here = open.find(({ runbooks }) => [id, ...aliases].some((one) => runbooks.includes(one)));
  return (open.find(({ key }) => key === wanted) ?? here ?? open[0])?.key;
}

/** What is stored, with what waits because storing it failed. */
function makeView(
  key: string,
  stored: RunEntry[],
  queue: readonly Waiting[],
  plans: readonly KnownPlan[],
): RunView | undefined {
  const entries = [...stored];
  for (const { at, deeds, failed, key: own } of queue) {
    if (own !== key || !failed) continue;
    for (const deed of deeds) entries.push(chainEntry(entries.at(-1), at, deed, sha256));
  }
  const state = runState(entries, plans);
  const saved = entries.length === stored.length ? state : runState(stored, plans);
  return state && { key, entries, state, saved };
}

function reasonOf(error: unknown): string {
  const { why, remedy } = judgeRefusal(error);
  return `${why} ${remedy}`;
}
