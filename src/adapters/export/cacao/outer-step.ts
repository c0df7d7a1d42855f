import type { FlowNode } from '../../../domain/links/flow.ts';
import { fileId } from '../../../domain/links/read-names.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { EXTENSION, type StepExtension } from './extension.ts';
import type { Workflow } from './workflow-parts.ts';

/** Another runbook as the action that runs its playbook; what is no runbook, or withheld, as words for a person. */
export function outerStep(workflow: Workflow, node: FlowNode, id: string): void {
  const { title, target } = node;
  const { steps, notes, runbook } = workflow;
  const other = otherRunbook(workflow, node);
  if (other) {
    if (target?.anchor)
      notes.add(
        `"${runbook.meta.title}" leads to "${target.anchor}" of "${other.meta.title}"; a playbook action begins a playbook at its start.`,
      );
    playbookStep(workflow, id, other.id, other.meta.title, 'elsewhere');
    return;
  }
  const hidden = isWithheld(fileId(target?.path ?? ''));
  steps.set(id, {
    type: 'action',
    name: hidden ? 'Go on with a page that is withheld here' : `Go on with ${title}`,
    on_completion: workflow.end(''),
    commands: [
      {
        type: 'manual',
        command: hidden
          ? 'Ask the owner of this runbook where to go on: the page is withheld.'
          : `Open ${title}`,
      },
    ],
    agent: workflow.agent(undefined),
    step_extensions: { [EXTENSION]: { part: 'elsewhere' } satisfies StepExtension },
  });
}

/** The runbook that a node leads to, where its playbook may be named. */
export function otherRunbook(
  { source }: Pick<Workflow, 'source'>,
  { target }: Pick<FlowNode, 'target'>,
): Runbook | undefined {
  return source.programme.runbooks.find(({ id, file }) => file === target?.path && !isWithheld(id));
}

/** Runs the playbook of another runbook, and ends there. */
export function playbookStep(
  { source, id: stableId, steps, end, notes }: Workflow,
  id: string,
  runbook: string,
  title: string,
  part: NonNullable<StepExtension['part']>,
): void {
  const status = source.programme.runbooks.find((one) => one.id === runbook)?.meta.status;
  if (status !== 'active')
    notes.add(
      `A playbook action leads to "${title}", which is ${status ?? 'no runbook'}: its playbook is exported only if you name it.`,
    );
  steps.set(id, {
    type: 'playbook-action',
    name: title,
    playbook_id: `playbook--${stableId('playbook', runbook)}`,
    on_completion: end(''),
    step_extensions: { [EXTENSION]: { part } satisfies StepExtension },
  });
}
