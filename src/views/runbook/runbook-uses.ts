import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { exerciseInterval } from '../../domain/judgements/due.ts';
import { recordLink, runbookLink, type PageLink } from '../page/page-link.ts';
import { KIND_WORDS } from '../records/record-words.ts';
import { provenPaths, type ProvenPaths } from './proven-paths.ts';
import { reviewState, type DueView } from './review-state.ts';
import { publishedRunbooks } from './runbook-page.ts';

/** When an active runbook was last exercised or used for real, and when it is next to be exercised. */
export interface RunbookUse {
  runbook: PageLink;
  /** Of its steps and arms, those walked within the interval as they stand; missing where no record says what was walked. */
  paths?: ProvenPaths;
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
      const paths = provenPaths(judged, runbook);
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
