import { defineCriterion } from '../define-criterion.ts';
import { actionSubject, judged } from '../subjects.ts';

export const actionsOnTime = defineCriterion({
  id: 'actions-on-time',
  text: 'No open action is past due',
  reason: 'A date that passes without a word ends the belief in all other dates.',
  remedy: 'Finish the action, or agree on a new date with its owner.',
  critical: false,
  nothing: 'No action is open in this function.',
  judge: (world) =>
    world.assessments.flatMap((document) =>
      (document.meta.actions ?? [])
        .filter(({ status }) => status === 'open' || status === 'in-progress')
        .map((action) =>
          judged(
            actionSubject(action, document, world),
            action.due < world.today && `it was due on ${action.due}`,
          ),
        ),
    ),
});
