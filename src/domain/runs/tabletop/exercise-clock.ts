import type { RunEntry } from '../../model/run-log.ts';

/** The clock of an exercise as its log leaves it: what it shows at any moment follows from it. */
export interface ExerciseClock {
  /** `ready`: nobody set it going yet. `over`: the exercise was ended. */
  kind: 'ready' | 'running' | 'paused' | 'over';
  /** Milliseconds of exercise time until `since`, or in all where it does not run. */
  before: number;
  /** When it was last set going; only while it runs. */
  since?: string;
}

export const NEW_CLOCK: ExerciseClock = { kind: 'ready', before: 0 };

/**
 * The clock after one more entry. A device's own clock may be set back: exercise time stands then, and never falls. The end
 * of an exercise stops the clock also where that end was taken back: whoever opens it again sets it going.
 */
export function turnClock(clock: ExerciseClock, { at, deed }: RunEntry, isVoid: boolean): ExerciseClock {
  if (clock.kind === 'over') return clock;
  if (deed.do === 'close') {
    const kind = isVoid ? stopped(clock) : 'over';
    return { kind, before: elapsedAt(clock, Date.parse(at)) };
  }
  if (isVoid) return clock;
  if (deed.do === 'pause' && clock.kind === 'running')
    return { kind: 'paused', before: elapsedAt(clock, Date.parse(at)) };
  if (deed.do === 'resume' && clock.kind !== 'running')
    return { kind: 'running', before: clock.before, since: at };
  return clock;
}

const stopped = ({ kind }: ExerciseClock) => (kind === 'running' ? 'paused' : kind);

/** Milliseconds of exercise time at a moment: as many as before where that moment lies before the clock was set going. */
export function elapsedAt({ before, since }: ExerciseClock, now: number): number {
  return since === undefined ? before : before + Math.max(0, now - Date.parse(since));
}
