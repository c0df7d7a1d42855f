import type { DeedOf, RunEntry } from '../../model/run-log.ts';
import { underNamesOfToday, type KnownPlan } from '../former-keys.ts';
import { voidEntries } from '../void-entries.ts';
import { elapsedAt, NEW_CLOCK, turnClock, type ExerciseClock } from './exercise-clock.ts';
import type { ExercisePlan, PlanInject } from './exercise-plan.ts';

/** What was told, or skipped and why. */
export interface PlayedInject {
  key: string;
  title: string;
  minute?: number;
  did: 'given' | 'skipped';
  at: string;
  /** Milliseconds of exercise time. */
  elapsed: number;
  why?: string;
}

export type JudgedMove = Omit<DeedOf<'judge-move'>, 'do'> & { n: number; at: string };

/** What the log of a tabletop amounts to, besides what the log of any run does. */
export interface TabletopState {
  exercise: { id: string; title: string };
  clock: ExerciseClock;
  /** By key, in the order in which they were first given or skipped; the last word on each counts. */
  injects: ReadonlyMap<string, PlayedInject>;
  /** By `moveId`, in the order in which they were first judged; the last word on each counts. */
  moves: ReadonlyMap<string, JudgedMove>;
}

/** Keys a move among those of all injects. */
export const moveId = (inject: string, move: string): string => JSON.stringify([inject, move]);

/** Undefined of a log that plays no exercise. The order of the log decides, never its clock. */
export function tabletopState(
  entries: readonly RunEntry[],
  plans: readonly KnownPlan[] = [],
): TabletopState | undefined {
  const [first] = entries;
  if (first?.deed.do !== 'start' || !first.deed.exercise) return undefined;
  const injects = new Map<string, PlayedInject>();
  const moves = new Map<string, JudgedMove>();
  const gone = voidEntries(entries);
  let clock = NEW_CLOCK;
  for (const entry of entries) {
    clock = turnClock(clock, entry, gone.has(entry.n));
    if (gone.has(entry.n)) continue;
    const { n, at } = entry;
    const deed = underNamesOfToday(entry.deed, plans);
    if (deed.do === 'give-inject' || deed.do === 'skip-inject')
      injects.set(deed.inject, played(deed, at, elapsedAt(clock, Date.parse(at))));
    else if (deed.do === 'judge-move') {
      const { do: _, ...move } = deed;
      moves.set(moveId(deed.inject, deed.move), { ...move, n, at });
    }
  }
  return { exercise: first.deed.exercise, clock, injects, moves };
}

function played(
  deed: DeedOf<'give-inject'> | DeedOf<'skip-inject'>,
  at: string,
  elapsed: number,
): PlayedInject {
  const { inject: key, title, minute } = deed;
  return {
    key,
    title,
    ...(minute === undefined ? {} : { minute }),
    at,
    elapsed,
    ...(deed.do === 'give-inject' ? { did: 'given' } : { did: 'skipped', why: deed.text }),
  };
}

/** Injects that were neither given nor skipped, in the order of the pack. */
export function injectsAhead({ injects }: Pick<ExercisePlan, 'injects'>, state: TabletopState): PlanInject[] {
  return injects.filter(({ key }) => !state.injects.has(key));
}

/** Moves of injects that were given, which nobody has judged. */
export function movesOpen({ injects }: Pick<ExercisePlan, 'injects'>, state: TabletopState): number {
  return injects
    .filter(({ key }) => state.injects.get(key)?.did === 'given')
    .flatMap(({ key, moves }) => moves.filter((move) => !state.moves.has(moveId(key, move.key)))).length;
}
