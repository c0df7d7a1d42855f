import type { RunbookBody } from '../model/body.ts';
import { addDays } from '../model/time/calendar.ts';
import type { Day } from '../model/time/day.ts';
import type { History } from '../model/history.ts';

/** A review and its mending come into the history together, often some days after the day that is written on them. */
const GRACE_DAYS = 7;

/** What changed after a runbook was last reviewed. */
export interface ChangedFile {
  file: string;
  /** Of the last real change. */
  day: Day;
}

/** What is looked at of a runbook; `triggers` as they are written, perhaps wrongly. */
export interface ReviewedRunbook {
  file: string;
  body: RunbookBody;
  triggers: readonly unknown[];
  reviewed: Day;
}

/**
 * The runbook's own file and those that it sends people to, as far as they changed after the review. What git does
 * not know is not said: without git there is no change, and a shallow clone knows only the latest.
 */
export function changedSinceReview(runbook: ReviewedRunbook, history: History): ChangedFile[] {
  const { file, reviewed } = runbook;
  const after = (one: string, day: Day): ChangedFile[] => {
    const change = history.changes[one]?.find((known) => !known.reviewOnly && known.day > day);
    return change ? [{ file: one, day: change.day }] : [];
  };
  return [
    ...after(file, addDays(reviewed, GRACE_DAYS)),
    ...reliesOn(runbook).flatMap((one) => after(one, reviewed)),
  ];
}

/** Files whose words a responder follows together with the runbook: its steps, its detections, the contacts. */
function reliesOn({ body, triggers }: ReviewedRunbook): string[] {
  const steps = body.sections.flatMap((section) => section.steps).flatMap(({ includes }) => includes ?? []);
  const detections = triggers.map((id) => `content/alerts/${String(id).split('/', 1)[0]}.yml`);
  return [...new Set([...steps, ...detections, 'content/site.yml'])];
}
