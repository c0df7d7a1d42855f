import type { Role } from '../../model/role.ts';
import { defineRule } from '../define-rule.ts';

/** Somebody to reach, but only at some hours; who has no way at all is another matter. */
const onlyInHours = ({ reach = [] }: Role) =>
  reach.length > 0 && reach.every(({ hours }) => hours !== undefined);

export const siteRaisedOutOfHours = defineRule<{ role: string; hours: string; deputy?: string | undefined }>({
  code: 'site/raised-out-of-hours',
  severity: 'warning',
  title: 'Raised at any hour, reached at some',
  why: 'Incidents begin at night: the order says whom to raise, and nobody answers until the morning.',
  message: ({ role, hours, deputy }) =>
    `The role "${role}" is raised at any hour and answers only ${hours}${deputy === undefined ? ', without a deputy' : `; so does its deputy, ${deputy}`}.`,
  hint: () =>
    'Give the role, or its deputy, a way in content/roles.yml that is answered at night, or raise somebody else.',
  *find({ programme: { site, roles, escalation }, sources }) {
    const byId = new Map(roles.map((role) => [role.id, role]));
    const raised = [
      ...(site?.severities ?? []).flatMap(({ raise }, at) =>
        raise.map((id, to) => ({ id, kind: 'site', path: ['severities', at, 'raise', to] })),
      ),
      ...escalation.map((id, at) => ({ id, kind: 'roles', path: ['escalation', at] })),
    ];
    for (const { id, kind, path } of raised) {
      const source = sources.find((one) => one.kind === kind && one.issues.length === 0);
      const role = byId.get(id);
      if (!source || !role || !onlyInHours(role)) continue;
      const deputy = role.deputy === undefined ? undefined : byId.get(role.deputy);
      if (deputy && !onlyInHours(deputy)) continue;
      yield {
        place: { file: source.file, data: { path } },
        args: { role: id, hours: role.reach?.[0]?.hours ?? '', deputy: deputy?.id },
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/roles.yml',
            replace: 'duties: [lead]',
            by: 'duties: [lead], reach: [{ by: phone, at: +44 1632 960009, hours: 09:00-17:00 }, { by: pager, at: lead }]',
          },
        ],
      },
      {
        changes: [
          {
            file: 'content/roles.yml',
            replace: 'duties: [lead]',
            by: 'duties: [lead], deputy: triage-analyst, reach: [{ by: phone, at: +44 1632 960009, hours: 09:00-17:00 }]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/roles.yml',
            replace: 'duties: [lead]',
            by: 'duties: [lead], reach: [{ by: phone, at: +44 1632 960009, hours: 09:00-17:00 }]',
          },
        ],
        at: ['content/roles.yml:4:30', 'content/site.yml:11:110'],
        message:
          'The role "incident-lead" is raised at any hour and answers only 09:00-17:00, without a deputy.',
      },
    ],
  },
});
