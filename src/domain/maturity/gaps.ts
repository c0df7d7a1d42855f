import type { Day } from '../model/time/day.ts';
import { type Control, controlAsOf, withEntry } from './control-state.ts';
import type { ProgrammeScore, SubcategoryScore } from './score.ts';

export interface Gaps {
  /** Subcategories short of their target, the most urgent first; equals by id. */
  byPriority: SubcategoryScore[];
  /** Subcategories in play that nobody has scored. */
  assessFirst: SubcategoryScore[];
}

export function gapsOf({ subcategories }: Pick<ProgrammeScore, 'subcategories'>): Gaps {
  return {
    byPriority: subcategories
      .filter(({ priority }) => priority !== null && priority > 0)
      .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || (a.id < b.id ? -1 : 1)),
    assessFirst: subcategories.filter(({ unanswered }) => unanswered),
  };
}

/**
 * The same controls, as if those of the subcategories named had reached their targets on `today`; score them to see what
 * closing the gaps would do.
 */
export function withGapsClosed<C extends Control>(
  assessments: readonly C[],
  subcategories: readonly string[],
  today: Day,
): C[] {
  const named = new Set(subcategories);
  return assessments.map((control) => {
    const state = controlAsOf(control, today);
    if (state.kind !== 'scored' || !control.csf.some((id) => named.has(id))) return control;
    const { current, target } = state.entry;
    if (target === undefined || target <= current) return control;
    return withEntry(control, { date: today, current: target, target });
  });
}
