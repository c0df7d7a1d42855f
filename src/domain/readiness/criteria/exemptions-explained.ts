import { controlAsOf } from '../../maturity/control-state.ts';
import { defineCriterion } from '../define-criterion.ts';
import { controlSubject, judged } from '../subjects.ts';

export const exemptionsExplained = defineCriterion({
  id: 'exemptions-explained',
  text: 'Every control that is set aside says why',
  reason: '"Not applicable" without a reason is how a gap is hidden.',
  remedy: 'Write a rationale in the entry that sets it aside.',
  critical: false,
  nothing: 'No control of this function is set aside.',
  judge: (world) =>
    world.assessments.flatMap((document) => {
      const state = controlAsOf(document.meta, world.today);
      if (state.kind === 'scored' || state.kind === 'unanswered') return [];
      return [
        judged(
          controlSubject(document, world),
          !state.entry.rationale && `${state.kind}, without a rationale`,
        ),
      ];
    }),
});
