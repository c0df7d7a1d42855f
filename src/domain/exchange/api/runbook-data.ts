import type { JudgedProgramme } from '../../judged-programme.ts';
import { ownValues } from '../../judgements/own-values.ts';
import { runbookAddress } from '../../links/addresses.ts';
import { readFlow, type Flow, type FlowEdge } from '../../links/flow.ts';
import { fileId } from '../../links/read-names.ts';
import { wholeStep } from '../../links/whole-step.ts';
import { countWays, pathCoverage, type Way } from '../../metrics/path-coverage.ts';
import type { Step } from '../../model/body.ts';
import { isFirstMinutes } from '../../model/first-minutes.ts';
import type { Runbook } from '../../model/programme.ts';
import { isWithheld, shownId } from '../../model/withheld.ts';
import type { ApiValue } from './schemas.ts';

type RunbookHead = ApiValue<'runbooks'>['runbooks'][number];
type RunbookData = ApiValue<'runbook'>['runbook'];
type StepData = RunbookData['steps'][number];

const visible = (ids: readonly string[] | undefined): string[] => (ids ?? []).filter((id) => !isWithheld(id));

type Judged = Pick<JudgedProgramme, 'programme' | 'today'>;

export function runbookHead(judged: Judged, runbook: Runbook): RunbookHead {
  return headOf(judged, runbook, waysOf(judged, runbook));
}

const waysOf = ({ programme, today }: Judged, runbook: Runbook): Way[] =>
  pathCoverage(runbook, programme, today);

function headOf({ programme: { site } }: Judged, runbook: Runbook, ways: readonly Way[]): RunbookHead {
  const { id, tlp, meta } = runbook;
  const own = ownValues(site, 'runbook', runbook, 'exports').flatMap(({ field, value }) =>
    value === undefined ? [] : [[field.id, value] as const],
  );
  return {
    id,
    title: meta.title,
    summary: meta.summary,
    kind: meta.kind ?? 'incident',
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
    paths: countWays(ways),
    ...(own.length > 0 ? { fields: Object.fromEntries(own) } : {}),
    text: `${runbookAddress(id)}index.md`,
  };
}

/** A runbook with its steps, and the ways between them as its diagram has them. */
export function runbookData(judged: Judged, runbook: Runbook): RunbookData {
  const { meta, body, file } = runbook;
  const walked = waysOf(judged, runbook);
  const flow = readFlow(body, file);
  const keys = new Map(flow.nodes.flatMap(({ id, step }) => (step ? [[id, step.key]] : [])));
  return {
    ...headOf(judged, runbook, walked),
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
      steps.map((step) => stepData(judged, runbook, step, { flow, keys, walked })),
    ),
  };
}

interface Told {
  flow: Flow;
  /** Key of a step by its anchor. */
  keys: ReadonlyMap<string, string>;
  walked: readonly Way[];
}

function stepData({ programme }: Judged, runbook: Runbook, step: Step, told: Told): StepData {
  const { facts, html, checks, roles } = wholeStep(programme, step);
  const { role: _, ...others } = facts;
  return {
    key: step.key,
    title: step.title,
    kind: step.kind,
    phase: step.phase,
    roles,
    facts: Object.fromEntries(Object.entries(others).map(([name, { text }]) => [name, text])),
    checks: checks.map(({ key, text }) => ({ key, text })),
    html,
    ways: told.flow.edges
      .filter(({ from }) => from === step.anchor)
      .map((edge) => ({
        ...way(edge, told),
        ...(edge.kind === 'arm' ? walkedOf(told, step, edge.label) : {}),
      })),
    ...walkedOf(told, step),
    href: `${runbookAddress(runbook.id)}#${step.anchor}`,
  };
}

/** What records say of a step without arms, or of one arm. */
function walkedOf({ walked }: Told, { anchor }: Step, arm?: string): Pick<StepData, 'walked' | 'walkedOn'> {
  const found = walked.find((one) => one.anchor === anchor && one.arm === arm);
  return found ? { walked: found.state, ...(found.on ? { walkedOn: found.on } : {}) } : {};
}

function way({ kind, label, to }: FlowEdge, { flow, keys }: Told): StepData['ways'][number] {
  const node = flow.nodes.find(({ id }) => id === to);
  if (node?.kind === 'end') return { kind, label, end: node.title };
  if (node?.kind === 'file') return { kind, label, runbook: shownId(fileId(node.title)) };
  return { kind, label, step: keys.get(to) ?? to };
}
