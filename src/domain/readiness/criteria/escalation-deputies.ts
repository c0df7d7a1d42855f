import { rolesAddress } from '../../links/addresses.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged, roleSubject } from '../subjects.ts';

export const escalationDeputies = defineCriterion({
  id: 'escalation-deputies',
  text: 'Every role of the escalation order has a deputy',
  reason: 'The one who decides is on a plane on the day that matters.',
  remedy: 'Name a deputy for the role in content/roles.yml.',
  critical: false,
  nothing: 'Always applies.',
  judge: ({ programme }) => {
    const { escalation, roles } = programme;
    if (escalation.length === 0)
      return [{ label: 'Escalation order', href: rolesAddress, fails: 'none is given' }];
    const byId = new Map(roles.map((role) => [role.id, role]));
    return escalation.map((id) => {
      const deputy = byId.get(id)?.deputy;
      return judged(
        roleSubject(id, programme, byId.get(id)?.title),
        !(deputy !== undefined && byId.has(deputy)) && 'it has no deputy',
      );
    });
  },
});
