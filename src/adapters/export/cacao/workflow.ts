import { wholeStep } from '../../../domain/links/whole-step.ts';
import { readFlow, type Flow, type FlowEdge, type FlowNode } from '../../../domain/links/flow.ts';
import { EXTENSION, stepExtension, type StepExtension } from './extension.ts';
import { firstMinutesStep } from './first-minutes-step.ts';
import { otherRunbook, outerStep } from './outer-step.ts';
import { caseKeys, variableName } from './names.ts';
import { csfReference } from './references.ts';
import type { Workflow } from './workflow-parts.ts';
import { routesSteps } from './routes-steps.ts';
import { factsMarkdown } from './step-texts.ts';

/** Puts every step of a runbook in a workflow, with the ways between them as `readFlow` has them. */
export function fillWorkflow(workflow: Workflow): void {
  const { runbook, steps } = workflow;
  const flow = readFlow(runbook.body, runbook.file);
  const ids = new Map(flow.nodes.map((node) => [node.id, idOf(workflow, node)]));
  for (const node of flow.nodes) {
    if (node.kind === 'end') workflow.end(node.title);
    else if (node.kind === 'file') outerStep(workflow, node, ids.get(node.id) as string);
    else innerStep(workflow, flow, node, ids);
  }
  const entries = entriesOf(flow).map((entry) => ids.get(entry) as string);
  const lanes = entries.length > 1 ? parallel(workflow, 'lanes', 'At any time', entries) : entries[0];
  const after = routesSteps(workflow, lanes ?? workflow.end(''));
  steps.set(workflow.start, { type: 'start', on_completion: firstMinutesStep(workflow, after) });
}

/** Where reading begins: the flow's start, and the first step of whatever no way leads to. */
function entriesOf({ start, nodes, edges }: Flow): string[] {
  const after = new Map<string, string[]>();
  for (const { from, to } of edges) after.set(from, [...(after.get(from) ?? []), to]);
  const reached = new Set<string>();
  const own = nodes.filter(({ kind }) => kind === 'step' || kind === 'decision').map(({ id }) => id);
  return [...(start === undefined ? [] : [start]), ...own].filter((entry) => {
    if (reached.has(entry)) return false;
    const waiting = [entry];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (!reached.has(id)) waiting.push(...(after.get(id) ?? []));
      reached.add(id);
    }
    return true;
  });
}

function idOf(workflow: Workflow, node: FlowNode): string {
  if (node.kind === 'end') return workflow.end(node.title);
  const plays = node.kind === 'file' && otherRunbook(workflow, node) !== undefined;
  return workflow.stepId(plays ? 'playbook-action' : 'action', node.id);
}

/** A step as an action; a decision as the action that answers it, and the condition that follows the answer. */
function innerStep(workflow: Workflow, flow: Flow, node: FlowNode, ids: ReadonlyMap<string, string>): void {
  const { step } = node;
  if (!step) return;
  const { source, steps, stepId, toMarkdown } = workflow;
  const texts = wholeStep(source.programme, step);
  const edges = flow.edges.filter(({ from }) => from === node.id);
  const ways = edges.filter(({ kind }) => kind !== 'failure');
  const branches = step.kind === 'decision' && ways.some(({ kind }) => kind === 'arm');
  const on = branches ? decide(workflow, node, ways, ids) : goOn(workflow, node, ways, ids);
  const failure = failureOf(workflow, node, edges, ids, on);
  const words = toMarkdown(texts.html);
  const description = factsMarkdown(texts.facts, toMarkdown);
  const csf = source.framework.subcategories.filter(({ id }) => texts.facts.csf?.text.includes(id));
  const arms = ways.filter(({ kind }) => kind === 'arm');
  const question = branches ? answerWords(arms.map(({ label }) => label)) : '';
  steps.set(ids.get(node.id) ?? stepId('action', node.id), {
    type: 'action',
    name: step.title,
    ...(description ? { description } : {}),
    ...(csf.length > 0 ? { external_references: csf.map(({ id }) => csfReference(source, id)) } : {}),
    ...(failure ? { on_success: on, on_failure: failure } : { on_completion: on }),
    commands: [{ type: 'manual', command: [words || step.title, question].filter(Boolean).join('\n\n') }],
    agent: workflow.agent(texts.roles[0]),
    ...(branches ? { out_args: [variableName(step.key)] } : {}),
    step_extensions: { [EXTENSION]: stepExtension(step, texts.roles) },
  });
}

const answerWords = (labels: readonly string[]): string =>
  `Answer with one of: ${labels.map((label, at) => `${caseKeys(labels)[at]} (${label})`).join(', ')}`;

/** A question with its answers: two make an `if`, more a `switch`. Returns the condition's identifier. */
function decide(
  workflow: Workflow,
  node: FlowNode,
  ways: readonly FlowEdge[],
  ids: ReadonlyMap<string, string>,
): string {
  const { step, id } = node;
  const { steps, stepId, variables } = workflow;
  const variable = variableName(step?.key ?? id);
  const arms = ways.filter(({ kind }) => kind === 'arm');
  const others = ways.filter(({ kind }) => kind !== 'arm');
  const rest = others.length > 0 ? goOn(workflow, node, others, ids) : undefined;
  const keys = caseKeys(arms.map(({ label }) => label));
  const leads = arms.map(({ to }) => ids.get(to) as string);
  const [yes, no, ...more] = rest === undefined ? leads : [...leads, rest];
  const description = arms.map(({ label }, at) => `${keys[at]}: ${label}`).join('\n');
  variables.set(variable, { type: 'string', description: `${step?.title ?? ''} (${keys.join(', ')})` });
  const common = {
    name: step?.title ?? '',
    description,
    step_extensions: {
      [EXTENSION]: { ...(step ? { step: step.key } : {}), part: 'branch' } as StepExtension,
    },
  };
  if (yes && no && more.length === 0) {
    const condition = stepId('if-condition', id);
    steps.set(condition, {
      type: 'if-condition',
      ...common,
      condition: `${variable}:value = '${keys[0]}'`,
      on_true: yes,
      on_false: no,
    });
    return condition;
  }
  const condition = stepId('switch-condition', id);
  const cases = Object.fromEntries(leads.map((lead, at) => [keys[at] as string, lead]));
  steps.set(condition, {
    type: 'switch-condition',
    ...common,
    switch: `${variable}:value`,
    cases: rest ? { ...cases, default: rest } : cases,
  });
  return condition;
}

/** What follows a step: one other, or several at the same time. */
function goOn(
  workflow: Workflow,
  { id, title }: FlowNode,
  ways: readonly FlowEdge[],
  ids: ReadonlyMap<string, string>,
): string {
  const next = [...new Set(ways.map(({ to }) => ids.get(to) as string))];
  if (next.length > 1) return parallel(workflow, id, `After: ${title}`, next);
  return next[0] ?? workflow.end('');
}

/** What "If it fails" leads to: its first link, else its words as an action of their own. */
function failureOf(
  workflow: Workflow,
  { id, step }: FlowNode,
  edges: readonly FlowEdge[],
  ids: ReadonlyMap<string, string>,
  on: string,
): string | undefined {
  const { source, steps, stepId, toMarkdown, notes } = workflow;
  const failures = edges.filter(({ kind }) => kind === 'failure');
  if (failures.length > 1)
    notes.add(
      `"${step?.title}" names several ways if it fails; on_failure leads to the first, the others are told in words.`,
    );
  const [first] = failures;
  if (first) return ids.get(first.to);
  if (!step) return undefined;
  const { facts, roles } = wholeStep(source.programme, step);
  if (!facts.ifItFails) return undefined;
  const failure = stepId('action', 'failure', id);
  steps.set(failure, {
    type: 'action',
    name: `If it fails: ${step.title}`,
    on_completion: on,
    commands: [{ type: 'manual', command: toMarkdown(facts.ifItFails.html) }],
    agent: workflow.agent(roles[0]),
    step_extensions: { [EXTENSION]: { step: step.key, part: 'failure' } satisfies StepExtension },
  });
  return failure;
}

function parallel({ steps, stepId }: Workflow, name: string, title: string, next: readonly string[]): string {
  const id = stepId('parallel', name);
  steps.set(id, {
    type: 'parallel',
    name: title,
    next_steps: [...next],
    step_extensions: { [EXTENSION]: { part: 'lanes' } satisfies StepExtension },
  });
  return id;
}
