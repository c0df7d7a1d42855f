import { isOpen, isOverdue } from '../../judgements/open.ts';
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
        .filter(isOpen)
        .map((action) =>
          judged(
            actionSubject(action, document, world),
            isOverdue(action, world.today) && `it was due on ${action.due}`,
          ),
        ),
    ),
});
