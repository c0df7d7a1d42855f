import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { countWalked, pathCoverage, type WayState } from '../../domain/metrics/path-coverage.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { exerciseInterval } from '../../domain/judgements/due.ts';
import { recordLink, runbookLink, type PageLink } from '../page/page-link.ts';
import { KIND_WORDS } from '../records/record-words.ts';
import { reviewState, type DueView } from './review-state.ts';
import { publishedRunbooks } from './runbook-page.ts';

/** When an active runbook was last exercised or used for real, and when it is next to be exercised. */
export interface RunbookUse {
  runbook: PageLink;
  /** Of its steps and arms, those walked within the interval as they stand; missing where no record says what was walked. */
  paths?: { walked: number; of: number; words: string };
  /** Missing where no record names it. */
  last?: DueView & { kind: string; record: PageLink };
}

/** Those never used first, then the longest unused. */
export function runbookUses(judged: JudgedProgramme): RunbookUse[] {
  const { exercised, site, today } = judged;
  const records = new Map(judged.programme.records.map((record) => [record.id, record]));
  return publishedRunbooks(judged)
    .filter(({ meta }) => meta.status === 'active')
    .map((runbook): RunbookUse => {
      const last = exercised.get(runbook.id);
      const record = last && records.get(last.record);
      const paths = pathsOf(judged, runbook);
      if (!last || !record) return { runbook: runbookLink(runbook), ...paths };
      const interval = runbook.meta.exercise_interval ?? exerciseInterval(site);
      return {
        runbook: runbookLink(runbook),
        ...paths,
        last: {
          ...reviewState(last.date, interval, today),
          kind: KIND_WORDS[last.kind],
          record: recordLink(record),
        },
      };
    })
    .sort((a, b) => ((a.last?.done ?? '') < (b.last?.done ?? '') ? -1 : 1));
}

function pathsOf({ programme, today }: JudgedProgramme, runbook: Runbook): Pick<RunbookUse, 'paths'> {
  const ways = pathCoverage(runbook, programme, today);
  if (ways.every(({ state }) => state === 'never')) return {};
  const { walked, of } = countWalked(ways);
  const among = (state: WayState) => ways.filter((way) => way.state === state).length;
  const rest = [
    [among('changed'), 'changed since'],
    [among('overdue'), 'too long ago'],
    [among('never'), 'never'],
  ] as const;
  const words = rest.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return { paths: { walked, of, words: words.join(', ') } };
}
