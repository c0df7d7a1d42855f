import { shownId } from '../../model/withheld.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookDutiesKnown = defineCriterion({
  id: 'runbook-duties-known',
  text: 'Every notification duty that a runbook names is described, with a role that decides',
  reason: 'A clock that nobody knows the length of is missed.',
  remedy: 'Describe the duty in content/regulations.yml and name a role under decided_by.',
  critical: false,
  nothing: 'No active runbook of this function names a notification duty.',
  judge: ({ runbooks, programme }) => {
    const roles = new Set(programme.roles.map(({ id }) => id));
    const decided = new Set(
      programme.regulations.filter((one) => roles.has(one.decided_by)).map(({ id }) => id),
    );
    return judgeRunbooks(
      runbooks.filter(({ meta }) => meta.notifications?.length),
      ({ meta }) => {
        const open = (meta.notifications ?? []).filter((id) => !decided.has(id));
        return open.length > 0 && `not described, or nobody decides: ${open.map(shownId).join(', ')}`;
      },
    );
  },
});
