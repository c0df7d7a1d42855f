import { parentPort, workerData } from 'node:worker_threads';
import { takeNext, type SharedWork, type WorkerResult } from './parse-all.ts';
import { parseSource } from './parse-source.ts';
import { writeParsed } from './parsed-text.ts';

/** A thread of `parseAll`: takes texts until none is left. What cannot be handed over as text is left to the main thread. */
const work = workerData as SharedWork;
for (let next = takeNext(work); next < work.jobs.length; next = takeNext(work)) {
  const job = work.jobs[next];
  const written = job && writeParsed(parseSource(job));
  if (written !== undefined) parentPort?.postMessage([next, written] satisfies WorkerResult);
}
