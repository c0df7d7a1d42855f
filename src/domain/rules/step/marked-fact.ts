import { FACT_LABELS } from '../../model/body.ts';
import { defineRule } from '../define-rule.ts';

/** Facts of which the page shows the names alone, with links of its own. */
const NAMES = ['role', 'approval', 'csf'] as const;

export const stepMarkedFact = defineRule<{ label: string; what: string }>({
  code: 'step/marked-fact',
  severity: 'info',
  title: 'A link or bold type where only names are shown',
  why: 'The page shows the roles and the outcomes of a step by their names, and links them itself: another link there is lost.',
  message: ({ label, what }) => `The ${what} in "${label}" is not shown.`,
  hint: ({ label }) =>
    `Write the names alone behind "**${label}:**", and the rest into the text of the step.`,
  *find(world) {
    for (const { file, body } of world.sources) {
      const steps = body && 'sections' in body ? body.sections.flatMap(({ steps: own }) => own) : [];
      for (const { facts } of body && 'facts' in body ? [body, ...steps] : steps)
        for (const name of NAMES) {
          const fact = facts[name];
          if (!fact || !/<[a-z]/.test(fact.html)) continue;
          const what = fact.links.length > 0 ? 'link' : 'mark';
          yield { place: { file, span: fact.span }, args: { label: FACT_LABELS[name], what } };
        }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '**Verify:** the verdict',
            by: '**Verify:** **the** verdict',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '**Role:** triage-analyst',
            by: '**Role:** [triage-analyst](ransomware.md)',
          },
        ],
        at: ['runbooks/web-shell.md:32:11'],
        message: 'The link in "Role" is not shown.',
      },
    ],
  },
});
