import type { ControlContribution, KeyControl, NodeScore, ProgrammeScore } from './score.ts';

/** What stands in place of the name of a control that must not be published. */
export const WITHHELD = 'withheld';

/**
 * The score without the names of controls above the publication ceiling: they still count, unnamed.
 *
 * @param isWithheld tells by the control's id
 */
export function publishableScore(score: ProgrammeScore, isWithheld: (id: string) => boolean): ProgrammeScore {
  const unnamed = <T extends ControlContribution | KeyControl>(control: T): T =>
    isWithheld(control.id) ? { ...control, id: WITHHELD, title: WITHHELD } : control;
  const node = <N extends NodeScore>(one: N): N => ({ ...one, gatedBy: one.gatedBy.map(unnamed) });
  return {
    ...score,
    overall: node(score.overall),
    functions: score.functions.map(node),
    categories: score.categories.map(node),
    subcategories: score.subcategories.map((one) => ({
      ...node(one),
      contributions: one.contributions.map(unnamed),
    })),
  };
}
