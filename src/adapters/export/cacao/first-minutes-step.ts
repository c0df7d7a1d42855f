import { isFirstMinutes } from '../../../domain/model/first-minutes.ts';
import { EXTENSION, type StepExtension } from './extension.ts';
import type { Workflow } from './workflow-parts.ts';

/** What is done at once stands first; without such a section the workflow begins with what follows. */
export function firstMinutesStep(workflow: Workflow, after: string): string {
  const { runbook, steps, stepId, toMarkdown } = workflow;
  const section = runbook.body.sections.find(
    ({ title, steps: own }) => isFirstMinutes(title) && own.length === 0,
  );
  const command = section ? toMarkdown(section.html) : '';
  if (!section || !command) return after;
  const id = stepId('action', 'first-minutes', section.anchor);
  steps.set(id, {
    type: 'action',
    name: section.title,
    on_completion: after,
    commands: [{ type: 'manual', command }],
    agent: workflow.agent(undefined),
    step_extensions: { [EXTENSION]: { part: 'first-minutes' } satisfies StepExtension },
  });
  return id;
}
