import { defineCriterion } from '../define-criterion.ts';
import { controlSubject, judged } from '../subjects.ts';
import { isApplicable, weighedControls } from '../weighed-controls.ts';

export const controlsAnswered = defineCriterion({
  id: 'controls-answered',
  text: 'Every control that applies has a score',
  reason: 'An unanswered control is neither good nor bad; the lead cannot tell.',
  remedy: 'Assess it and add a history entry.',
  critical: false,
  nothing: 'No control of this function applies.',
  judge: (world) =>
    weighedControls(world)
      .filter(isApplicable)
      .map(({ document, score }) =>
        judged(controlSubject(document, world), score === null && 'it has no score yet'),
      ),
});
