import type { Day } from '../model/time/day.ts';
import { TIMELINE_EVENTS, type TimelineEvent } from '../model/time/timeline-events.ts';
import type { RunState } from './run-state.ts';

export interface RecordTimeline {
  /** In order, to the second. */
  moments: { event: TimelineEvent; when: string }[];
  /** What was left out, and why, in sentences. */
  said: string[];
}

interface Moment {
  event: TimelineEvent;
  when: string;
  /** Taken from the log itself, since the reader marked none. */
  derived: boolean;
}

/**
 * The moments of a record: those that the reader marked, and the close of the run, which is one of its deeds. Nothing
 * stands for what nobody marked. Those out of order are left out, as few as possible, the close first.
 */
export function recordTimeline({ kind, reached, started, closed }: RunState, clock: Day): RecordTimeline {
  const derived: Partial<Record<TimelineEvent, string | undefined>> = { closed };
  const said: string[] = [];
  const known = TIMELINE_EVENTS.flatMap((event): Moment[] => {
    const when = reached[event] ?? derived[event];
    if (when === undefined) return [];
    if (when.slice(0, 10) > clock) {
      said.push(`"${event}", ${when}, lies in the future and was left out of the timeline.`);
      return [];
    }
    return [{ event, when: `${when.slice(0, 19)}Z`, derived: reached[event] === undefined }];
  });
  const kept = longestInOrder(known);
  for (const moment of known) {
    if (!kept.includes(moment) && (!moment.derived || moment.event === 'closed'))
      said.push(
        `"${moment.event}", ${moment.when}, does not fit the order of the other moments and was left out of the timeline. Mend it in the record.`,
      );
  }
  if (kind === 'incident' && reached.acknowledged === undefined)
    said.push(
      `Nobody marked when it was acknowledged, so the timeline says nothing of it. The run began ${started.slice(0, 19)}Z: add "acknowledged" to the record if that was the moment.`,
    );
  return { moments: kept.map(({ event, when }) => ({ event, when })), said };
}

/** The most moments whose times do not fall; of several such choices the one with most that the reader marked. Seven at most: all are tried. */
function longestInOrder(moments: readonly Moment[]): Moment[] {
  let best: { kept: Moment[]; worth: number } = { kept: [], worth: -1 };
  for (let mask = 0; mask < 1 << moments.length; mask += 1) {
    const kept = moments.filter((_, at) => mask & (1 << at));
    if (kept.some(({ when }, at) => at > 0 && when < kept[at - 1]!.when)) continue;
    const worth = kept.reduce((sum, { derived }) => sum + (derived ? 1 : 10), 0);
    if (worth > best.worth) best = { kept, worth };
  }
  return best.kept;
}
