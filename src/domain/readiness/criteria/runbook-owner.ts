import { shownId } from '../../model/withheld.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookOwner = defineCriterion({
  id: 'runbook-owner',
  text: 'Every active runbook has an owner',
  reason: 'A page that nobody keeps correct is wrong within a year.',
  remedy: 'Name a role from content/roles.yml as owner.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks, programme }) => {
    const known = new Set(programme.roles.map(({ id }) => id));
    return judgeRunbooks(
      runbooks,
      ({ meta }) => !known.has(meta.owner) && `its owner ${shownId(meta.owner)} is not among the roles`,
    );
  },
});
