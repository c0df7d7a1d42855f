import { isWithheld } from '../../../domain/model/withheld.ts';
import { EXTENSION, type StepExtension } from './extension.ts';
import { playbookStep } from './outer-step.ts';
import { caseKeys } from './names.ts';
import type { Workflow } from './workflow-parts.ts';

const ANSWER = '__other_incident__';

/** The routes of the front matter: a question whether this is another incident, and for each yes its playbook. */
export function routesSteps(workflow: Workflow, after: string): string {
  const { source, runbook, steps, stepId, variables } = workflow;
  const routes = (runbook.meta.routes ?? []).filter(({ to }) => !isWithheld(to));
  if (routes.length === 0) return after;
  const keys = caseKeys(routes.map(({ to }) => to));
  const cases = routes.map(({ to }, at) => {
    const id = stepId('playbook-action', 'route', `${at}`, to);
    const title = source.programme.runbooks.find((one) => one.id === to)?.meta.title ?? to;
    playbookStep(workflow, id, to, title, 'routes');
    return [keys[at] as string, id];
  });
  const [question, condition] = [stepId('action', 'routes'), stepId('switch-condition', 'routes')];
  const extension = { [EXTENSION]: { part: 'routes' } satisfies StepExtension };
  const signs = routes.map(({ when }, at) => `- ${keys[at]}: ${when}`);
  variables.set(ANSWER, {
    type: 'string',
    description: `Sign of another incident (${keys.join(', ')}, none)`,
  });
  steps.set(question, {
    type: 'action',
    name: 'Is it another incident?',
    on_completion: condition,
    commands: [
      {
        type: 'manual',
        command: `Look for these signs. Answer with the word before the sign, or with none.\n\n${signs.join('\n')}`,
      },
    ],
    agent: workflow.agent(undefined),
    out_args: [ANSWER],
    step_extensions: extension,
  });
  steps.set(condition, {
    type: 'switch-condition',
    name: 'Is it another incident?',
    switch: `${ANSWER}:value`,
    cases: { ...Object.fromEntries(cases), default: after },
    step_extensions: extension,
  });
  return question;
}
