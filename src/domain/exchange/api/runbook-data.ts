import { ownValues } from '../../judgements/own-values.ts';
import { runbookAddress } from '../../links/addresses.ts';
import { readFlow, type Flow, type FlowEdge } from '../../links/flow.ts';
import { fileId } from '../../links/read-names.ts';
import { wholeStep } from '../../links/whole-step.ts';
import type { Step } from '../../model/body.ts';
import { isFirstMinutes } from '../../model/first-minutes.ts';
import type { Programme, Runbook } from '../../model/programme.ts';
import type { Site } from '../../model/site.ts';
import { isWithheld, shownId } from '../../model/withheld.ts';
import type { ApiValue } from './schemas.ts';

type RunbookHead = ApiValue<'runbooks'>['runbooks'][number];
type RunbookData = ApiValue<'runbook'>['runbook'];
type StepData = RunbookData['steps'][number];

const visible = (ids: readonly string[] | undefined): string[] => (ids ?? []).filter((id) => !isWithheld(id));

export function runbookHead(runbook: Runbook, site: Site | undefined): RunbookHead {
  const { id, tlp, meta } = runbook;
  const own = ownValues(site, 'runbook', runbook, 'exports').flatMap(({ field, value }) =>
    value === undefined ? [] : [[field.id, value] as const],
  );
  return {
    id,
    title: meta.title,
    summary: meta.summary,
    status: meta.status,
    version: meta.version ?? null,
    severity: meta.severity.default,
    owner: shownId(meta.owner),
    csf: meta.csf,
    attack: meta.attack ?? [],
    triggers: visible(meta.triggers),
    tlp,
    lastReviewed: meta.last_reviewed,
    href: runbookAddress(id),
    data: `/api/v1/runbooks/${id}.json`,
    ...(own.length > 0 ? { fields: Object.fromEntries(own) } : {}),
    text: `${runbookAddress(id)}index.md`,
  };
}

/** A runbook with its steps, and the ways between them as its diagram has them. */
export function runbookData(programme: Programme, runbook: Runbook): RunbookData {
  const { meta, body, file } = runbook;
  const flow = readFlow(body, file);
  const keys = new Map(flow.nodes.flatMap(({ id, step }) => (step ? [[id, step.key]] : [])));
  return {
    ...runbookHead(runbook, programme.site),
    symptoms: meta.symptoms ?? [],
    inputs: meta.inputs ?? [],
    prerequisites: meta.prerequisites ?? [],
    evidence: meta.evidence ?? [],
    routes: (meta.routes ?? []).filter(({ to }) => !isWithheld(to)),
    escalateIf: meta.escalate_if ?? [],
    notifications: visible(meta.notifications),
    firstMinutes: body.sections
      .filter(({ title, steps }) => isFirstMinutes(title) && steps.length === 0)
      .flatMap(({ checks }) => checks.map(({ text }) => text)),
    start: (flow.start && keys.get(flow.start)) ?? null,
    steps: body.sections.flatMap(({ steps }) =>
      steps.map((step) => stepData(programme, runbook.id, step, flow, keys)),
    ),
  };
}

function stepData(
  programme: Programme,
  runbook: string,
  step: Step,
  flow: Flow,
  keys: ReadonlyMap<string, string>,
): StepData {
  const { facts, html, checks, roles } = wholeStep(programme, step);
  const { role: _, ...told } = facts;
  return {
    key: step.key,
    title: step.title,
    kind: step.kind,
    phase: step.phase,
    roles,
    facts: Object.fromEntries(Object.entries(told).map(([name, { text }]) => [name, text])),
    checks: checks.map(({ key, text }) => ({ key, text })),
    html,
    ways: flow.edges.filter(({ from }) => from === step.anchor).map((edge) => way(edge, flow, keys)),
    href: `${runbookAddress(runbook)}#${step.anchor}`,
  };
}

function way(
  { kind, label, to }: FlowEdge,
  flow: Flow,
  keys: ReadonlyMap<string, string>,
): StepData['ways'][number] {
  const node = flow.nodes.find(({ id }) => id === to);
  if (node?.kind === 'end') return { kind, label, end: node.title };
  if (node?.kind === 'file') return { kind, label, runbook: shownId(fileId(node.title)) };
  return { kind, label, step: keys.get(to) ?? to };
}
