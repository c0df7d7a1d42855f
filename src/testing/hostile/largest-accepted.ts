import type { Generator } from './generators.ts';

/** The longest of a generator's texts that passes no limit, up to a size. */
export function largestAccepted(make: Generator, size: number, isRefused: (text: string) => boolean): string {
  const whole = make(size);
  if (!isRefused(whole)) return whole;
  let [accepted, refused] = [16, size];
  for (let round = 0; round < 10; round++) {
    const middle = Math.round(Math.sqrt(accepted * refused));
    if (isRefused(make(middle))) refused = middle;
    else accepted = middle;
  }
  return make(accepted);
}

/** Seconds of this process's own work: what other processes do beside it does not count. */
export function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}
