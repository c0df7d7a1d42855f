import { defineCriterion } from '../define-criterion.ts';
import { judged, roleSubject } from '../subjects.ts';

export const rolesReachable = defineCriterion({
  id: 'roles-reachable',
  text: 'Every role that a runbook names can be reached',
  reason: 'A role that nobody can raise is a step that nobody does.',
  remedy: 'Write under reach in content/roles.yml how its holder is raised, or name a deputy who can be.',
  critical: false,
  nothing: 'No active runbook of this function names a role.',
  judge: ({ runbooks, programme }) => {
    const roles = new Map(programme.roles.map((role) => [role.id, role]));
    const named = [...new Set(runbooks.flatMap(({ meta }) => meta.roles ?? []))].sort();
    return named.map((id) => {
      const role = roles.get(id);
      const deputy = role?.deputy === undefined ? undefined : roles.get(role.deputy);
      const reachable = Boolean(role?.reach?.length || deputy?.reach?.length);
      return judged(
        roleSubject(id, programme, role?.title),
        !reachable && 'no way to reach it or its deputy is given',
      );
    });
  },
});
