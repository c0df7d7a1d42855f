import type { Contestant } from './contestant.ts';
import { EVENTS, type Event, type Story } from './events.ts';
import { measure, type Cost } from './measure.ts';
import type { Result, Stage } from './report.ts';

/**
 * Every contestant builds after every event, `rounds` times. Who begins changes with each event, so that what else the
 * machine does meets all alike. Of several rounds the one with the least work counts.
 */
export async function race(
  contestants: readonly Contestant[],
  story: Story,
  rounds: number,
  events: readonly Event[] = EVENTS,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { write } of contestants) write(story.files);
  for (let round = 0; round < rounds; round++)
    for (const [at, event] of events.entries()) {
      const first = (round + at) % contestants.length;
      for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
        process.stderr.write(`  … ${event}: ${contestant.name}\n`);
        contestant.write(story.changesOf(event, round));
        if (event === 'cold') contestant.forget();
        keepBetter(results, { name: contestant.name, event, ...(await build(contestant)) });
      }
    }
  return results;
}

/** One build: its commands one after the other. */
async function build({ commands, cwd, env }: Contestant): Promise<Cost & { stages?: Stage[] }> {
  const costs = [];
  for (const command of commands) costs.push(await measure(command, { cwd, env }));
  const peaks = costs.map(({ peakMegabytes }) => peakMegabytes);
  const cpus = costs.map(({ cpuSeconds }) => cpuSeconds);
  const stages = stagesOf(costs[0]?.output ?? '');
  return {
    wallSeconds: costs.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
    cpuSeconds: cpus.includes(null) ? null : cpus.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    peakMegabytes: peaks.includes(null) ? null : Math.max(...peaks.map((each) => each ?? 0)),
    ...(stages ? { stages } : {}),
  };
}

/** Our build's own account is the last line that it prints; others print none. */
function stagesOf(output: string): Stage[] | undefined {
  try {
    return (JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as { stages?: Stage[] }).stages;
  } catch {
    return undefined;
  }
}

function keepBetter(results: Result[], result: Result): void {
  const at = results.findIndex(({ name, event }) => name === result.name && event === result.event);
  const before = results[at];
  if (!before) results.push(result);
  else
    results[at] = {
      ...(workOf(result) < workOf(before) ? result : before),
      wallSeconds: Math.min(result.wallSeconds, before.wallSeconds),
    };
}

const workOf = ({ cpuSeconds, wallSeconds }: Cost): number => cpuSeconds ?? wallSeconds;
