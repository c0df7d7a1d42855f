import { shownId } from '../../model/withheld.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookRoles = defineCriterion({
  id: 'runbook-roles',
  text: 'Every active runbook names the roles that take part',
  reason: 'A step without a role is done twice or not at all.',
  remedy: 'List roles of content/roles.yml under roles.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks, programme }) => {
    const known = new Set(programme.roles.map(({ id }) => id));
    return judgeRunbooks(runbooks, ({ meta }) => {
      const unknown = (meta.roles ?? []).filter((role) => !known.has(role));
      if (!meta.roles?.length) return 'it names no role';
      return unknown.length > 0 && `not among the roles: ${unknown.map(shownId).join(', ')}`;
    });
  },
});
