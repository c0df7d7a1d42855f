import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const dutyTemplates = defineCriterion({
  id: 'duty-templates',
  text: 'Every notification duty that a runbook names has a message template',
  reason: 'A notification written from nothing under a deadline is late, or says too much.',
  remedy: 'Write a template in content/communications and name the duty under its regulations.',
  critical: false,
  nothing: 'No active runbook of this function names a notification duty.',
  judge: ({ runbooks, programme }) => {
    const named = new Set(runbooks.flatMap(({ meta }) => meta.notifications ?? []));
    const served = new Set(programme.communications.flatMap(({ meta }) => meta.regulations ?? []));
    return programme.regulations
      .filter(({ id }) => named.has(id))
      .map(({ id, title }) =>
        judged(
          { label: title, tlp: programme.labels?.['content/regulations.yml'] },
          !served.has(id) && 'no message template serves it',
        ),
      );
  },
});
