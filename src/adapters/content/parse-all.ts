import module from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { isPackage } from '../disk/product.ts';
import type { ParseCache } from './parse-cache.ts';
import type { ParsedSource, ParseJob } from './parse-source.ts';
import { readParsed } from './parsed-text.ts';

/** From so many texts on, starting a thread costs less than it saves. */
const MANY = 150;
/** Threads besides this one, which parses too. */
const HELPERS = Math.min(availableParallelism(), 4) - 1;
const YOUNG_MEGABYTES = 64;

/** What threads share: the texts, and the number of the next one that nobody has taken. */
export interface SharedWork {
  jobs: readonly ParseJob[];
  taken: Int32Array<SharedArrayBuffer>;
}
/** Number of a text, and its result as text. */
export type WorkerResult = [at: number, written: string];

export interface ParseOptions {
  helpers?: number;
  /** The threads' script; tests name another. */
  script?: string;
}

/** What each text parses to, in their order; what is not in the cache is parsed, by several threads where it is much. */
export async function parseAll(
  jobs: readonly ParseJob[],
  cache?: ParseCache,
  options: ParseOptions = {},
): Promise<ParsedSource[]> {
  const results = jobs.map((job) => cache?.find(job));
  const missing = jobs.flatMap((job, at) => (results[at] ? [] : [{ job, at }]));
  if (missing.length === 0) return results as ParsedSource[];
  // Where all is known, nobody waits for the parsers.
  const { parseSource } = await import('./parse-source.ts');
  const helpers = options.helpers ?? (missing.length < MANY ? 0 : HELPERS);
  const work: SharedWork = {
    jobs: missing.map(({ job }) => job),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const threads = Array.from({ length: helpers }, () => runThread(work, options.script));
  for (let next = takeNext(work); next < missing.length; next = takeNext(work)) settle(next);
  for (const [next, written] of (await Promise.all(threads)).flat()) settle(next, written);
  // Whatever a thread took and did not bring back.
  for (const [next, { at }] of missing.entries()) if (!results[at]) settle(next);
  return results as ParsedSource[];

  function settle(next: number, written?: string): void {
    const { job, at } = missing[next] as (typeof missing)[number];
    const parsed = written === undefined ? parseSource(job) : readParsed(written);
    results[at] = parsed;
    cache?.keep(job, parsed, written);
  }
}

/** Number of the next text, which is the caller's from now on. */
export function takeNext({ taken }: SharedWork): number {
  return Atomics.add(taken, 0, 1);
}

/** A thread starts sooner with what Node has made of our modules before. */
function threadEnv(): NodeJS.ProcessEnv {
  // Node 20 keeps nothing of the kind.
  const compiled = module.getCompileCacheDir?.();
  return compiled ? { ...process.env, NODE_COMPILE_CACHE: path.dirname(compiled) } : process.env;
}

/** What one thread brings back until it ends, however it ends. */
function runThread(
  work: SharedWork,
  script = path.join(import.meta.dirname, `parse-thread.${isPackage() ? 'mjs' : 'ts'}`),
): Promise<WorkerResult[]> {
  return new Promise((resolve) => {
    const results: WorkerResult[] = [];
    try {
      const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
      const worker = new Worker(script, { workerData: work, resourceLimits, execArgv: [], env: threadEnv() });
      worker.on('message', (result: WorkerResult) => results.push(result));
      worker.on('error', () => resolve(results));
      worker.on('exit', () => resolve(results));
    } catch {
      resolve(results);
    }
  });
}
