import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { controlAsOf } from '../../domain/maturity/control-state.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { STATE_WORDS } from '../maturity/state-words.ts';
import type { Named } from '../page/named.ts';
import { controlLink, isPublic } from '../page/page-link.ts';

/** `score`: or why there is none. */
export interface AlertControl {
  control: Named;
  score: string;
}

/** So many controls say enough beside an alert. */
const MOST_CONTROLS = 4;

/** Controls of the outcomes of its runbooks, those of Detect first. */
export function alertControls(judged: JudgedProgramme, runbooks: readonly Runbook[]): AlertControl[] {
  const outcomes = [...new Set(runbooks.flatMap(({ meta }) => meta.csf))];
  const detect = outcomes.filter((id) => id.startsWith('DE.'));
  const found = [...detect, ...outcomes].flatMap((id) => judged.links.assessmentsBySubcategory.get(id) ?? []);
  return [...new Set(found)]
    .filter(isPublic)
    .slice(0, MOST_CONTROLS)
    .map((control) => {
      const state = controlAsOf(control.meta, judged.today);
      const { label, href } = controlLink(control);
      return {
        control: { label, ...(href ? { href } : {}) },
        score:
          state.kind === 'scored' ? formatScore(state.entry.current) : STATE_WORDS[state.kind].toLowerCase(),
      };
    });
}
