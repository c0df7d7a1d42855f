import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that a process holds once it has parsed some hundreds of files: of less there is too little to give back. */
const MUCH = 500e6;

/** By how much the heap may grow, in percent of what lives in it, before V8 looks for what is dead: left alone, by a hundred and more. */
const GROWTH = 30;

let isGivenBack = false;

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * To be called when the programme is read and judged. Gives the room that parsing took back to the system, twice what
 * it parsed, and holds the heap near to what lives in it from then on. The one full collection takes a third of a
 * second for 1,000 runbooks and throws compiled code away with the rest: thirteen of them cost a cold build a fifth of
 * its time. A process that builds again and again, as "dev" does, makes one.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  if (isGivenBack || process.memoryUsage.rss() < MUCH) return;
  isGivenBack = true;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
