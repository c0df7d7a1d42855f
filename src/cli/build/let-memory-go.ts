import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Of less there is too little to give back. */
const MUCH = 350e6;

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Gives what a stage needed and no later one does back to the system. Left alone, V8 keeps the room that parsing took,
 * twice what it parsed, beside all that pages, search and the browser take then. A third of a second for 1,000 runbooks.
 */
export function letMemoryGo(): void {
  if (process.memoryUsage.rss() < MUCH) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
