import type { Day } from '../model/time/day.ts';
import type { Control } from './control-state.ts';

/** The last day in each month on which anything was assessed, up to `today`; the newest `most` of them. */
export function assessmentDays(
  assessments: readonly Pick<Control, 'history'>[],
  today: Day,
  most = 24,
): Day[] {
  const last = new Map<string, Day>();
  for (const { history } of assessments) {
    for (const { date } of history ?? []) {
      const month = date.slice(0, 7);
      if (date <= today && date > (last.get(month) ?? '')) last.set(month, date);
    }
  }
  return [...last.values()].sort().slice(-most);
}
