import type { Step, StepBody } from '../../model/body.ts';
import { CHANGING_PHASES } from '../../model/phase.ts';
import { stepWords } from '../../words/step-words.ts';
import { stepCommands } from '../views/commands-in.ts';
import { defineRule } from '../define-rule.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { hasHomes } from '../views/homes.ts';
import { withShared } from '../views/shared-step.ts';

/** What an author writes where there is no way back. */
const NO_WAY_BACK =
  /\b(?:cannot|can ?not|can't|can never|must not) be (?:undone|reversed|reverted|taken back|rolled back)\b|\birreversible\b/i;

const saysHow = (step: Step | StepBody): boolean =>
  step.facts.undo !== undefined ||
  [stepWords(step), ...(step.warnings ?? [step.facts.caution]).map((caution) => caution?.text ?? '')].some(
    (words) => NO_WAY_BACK.test(words),
  );

export const stepNoUndo = defineRule<{ title: string; phase: string; verb: string }>({
  code: 'step/no-undo',
  severity: 'warning',
  title: 'A change that nobody knows how to take back',
  why: 'What is blocked, isolated or reset in a hurry hits the wrong machine one day, and an emergency measure that nobody lifts becomes the next outage.',
  message: ({ title, phase, verb }) =>
    `The step "${title}" in ${phase} ${verb ? `runs "${verb}" and ` : ''}does not say how it is taken back, or that it cannot be undone.`,
  hint: () =>
    'Add "**Undo:** …" with the command, the saved value or the step that lifts it, or write "It cannot be undone" and what to do instead.',
  /** A decision changes nothing, save by a command; a step without text has its own finding; an item of a list is undone as its neighbours are. */
  *find(world) {
    if (!hasHomes(world)) return;
    for (const { source, body } of activeRunbooks(world)) {
      for (const step of body.sections.flatMap(({ steps }) => steps)) {
        if (step.plain) continue;
        const isChange = step.kind === 'step' && CHANGING_PHASES.has(step.phase);
        const read = withShared(world, step);
        if (
          step.includes === undefined ? step.html.trim() === '' && step.checks.length === 0 : read.length < 2
        )
          continue;
        if (read.some(saysHow)) continue;
        const command = stepCommands(world, source, step)[0];
        if (!isChange && !command) continue;
        yield {
          place: { file: source.file, span: step.span },
          args: { title: step.title, phase: step.phase, verb: command?.verb ?? '' },
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: ' · **Undo:** open the link again',
            by: '\n\nIt cannot be undone.',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: ' · **Undo:** open the link again', by: '' }],
        at: ['runbooks/ransomware.md:34:1'],
        message:
          'The step "Cut off the network" in containment does not say how it is taken back, or that it cannot be undone.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '- [ ] Confirmed\n\n```bash\nuserdel "$NAME"\n```',
          },
        ],
        at: ['runbooks/ransomware.md:26:1'],
        message:
          'The step "Confirm encryption" in detection runs "userdel" and does not say how it is taken back, or that it cannot be undone.',
      },
      {
        changes: [
          {
            file: 'content/steps/isolate-host.md',
            replace: ' · **Undo:** release it in the console',
            by: '',
          },
        ],
        at: ['runbooks/web-shell.md:48:1'],
      },
    ],
  },
});
