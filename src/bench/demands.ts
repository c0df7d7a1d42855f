import type { Event } from './events.ts';
import type { Measured, Ratio, Result } from './report.ts';

/** The most that our build may take of another's time, by number of runbooks. */
const MOST: readonly (readonly [runbooks: number, event: Event, other: string, most: number])[] = [
  [20, 'one edit', 'hugo + pagefind', 4],
  [20, 'cold', 'hugo + pagefind', 10],
  [1000, 'one edit', 'hugo + pagefind', 1],
  [1000, 'cold', 'starlight', 0.9],
  [5000, 'one edit', 'hugo + pagefind', 1.5],
  [5000, 'cold', 'hugo + pagefind', 4],
];

/** Our time over each other's, event by event. */
export function ratiosOf(results: readonly Result[], ours: string, runbooks: number): Ratio[] {
  return results
    .filter(({ name }) => name === ours)
    .flatMap((own) =>
      results
        .filter(({ name, event }) => name !== ours && event === own.event)
        .map((other) => ({
          event: own.event,
          other: other.name,
          wall: own.wallSeconds / other.wallSeconds,
          cpu: own.cpuSeconds && other.cpuSeconds ? own.cpuSeconds / other.cpuSeconds : null,
          most:
            MOST.find(
              ([count, event, name]) => count === runbooks && event === own.event && name === other.name,
            )?.[3] ?? null,
        })),
    );
}

/** A check's time over that of remark alone: cold, it may take 0.9 of it at 1,000 runbooks. */
export function checkRatiosOf(
  checks: readonly Measured[],
): Record<string, { wall: number; cpu: number | null }> {
  const remark = checks.find(({ name }) => name === 'remark alone');
  if (!remark) return {};
  return Object.fromEntries(
    checks
      .filter((each) => each !== remark)
      .map(({ name, wallSeconds, cpuSeconds }) => [
        `${name} / remark alone`,
        {
          wall: wallSeconds / remark.wallSeconds,
          cpu: cpuSeconds && remark.cpuSeconds ? cpuSeconds / remark.cpuSeconds : null,
        },
      ]),
  );
}
