import type { Facts } from '../../model/body.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

export const stepOwnApproval = defineRule<{ role: string }>({
  code: 'step/own-approval',
  severity: 'warning',
  title: 'An approval of oneself',
  why: 'The step asks for a second pair of eyes and names the first again: nobody stops a wrong target.',
  message: ({ role }) => `The role "${role}" does this step and approves it.`,
  hint: () =>
    'Name behind "**Approval:**" who else has to agree, or drop the approval where the role may decide alone.',
  *find(world) {
    const written: { file: string; facts: Facts }[] = [
      ...activeRunbooks(world).flatMap(({ source, body }) =>
        body.sections.flatMap(({ steps }) => steps.map(({ facts }) => ({ file: source.file, facts }))),
      ),
      ...world.programme.steps.map(({ file, body }) => ({ file, facts: body.facts })),
    ];
    for (const { file, facts } of written)
      if (facts.role && facts.approval && same(facts.role.text, facts.approval.text))
        yield { place: { file, span: facts.approval.span }, args: { role: facts.role.text.trim() } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '**Role:** triage-analyst · **Undo:** open',
            by: '**Role:** triage-analyst · **Approval:** incident-lead · **Undo:** open',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '**Role:** triage-analyst · **Undo:** open',
            by: '**Role:** triage-analyst · **Approval:** Triage-analyst · **Undo:** open',
          },
        ],
        at: ['runbooks/ransomware.md:36:42'],
        message: 'The role "triage-analyst" does this step and approves it.',
      },
      {
        changes: [
          {
            file: 'content/steps/isolate-host.md',
            replace: '**Time:** 5m',
            by: '**Approval:** triage-analyst',
          },
        ],
        at: ['content/steps/isolate-host.md:9:42'],
      },
    ],
  },
});
