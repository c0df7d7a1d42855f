import { defineCriterion } from '../define-criterion.ts';
import { controlSubject, judged } from '../subjects.ts';
import { isScored, weighedControls } from '../weighed-controls.ts';

export const controlsHaveTargets = defineCriterion({
  id: 'controls-have-targets',
  text: 'Every scored control has a target',
  reason: 'Without a target no gap can be seen, and no work can be put in order.',
  remedy: 'Agree on a target with the owner and write it in the latest history entry.',
  critical: false,
  nothing: 'No control of this function has a score.',
  judge: (world) =>
    weighedControls(world)
      .filter(isScored)
      .map(({ document, target }) =>
        judged(controlSubject(document, world), target === null && 'it has no target'),
      ),
});
