import { END, readFlow, type Flow, type FlowEdge, type FlowNode } from '../links/flow.ts';
import type { Section } from '../model/body.ts';
import type { Way } from '../metrics/path-coverage.ts';
import type { Runbook } from '../model/programme.ts';
import {
  arrow,
  ELSEWHERE,
  group,
  lines,
  outerLink,
  outerNode,
  plural,
  stack,
  stepNode,
  START,
  type Names,
} from './flow-nodes.ts';
import { flowMarks, markWords } from './flow-marks.ts';
import { mermaidLine } from './mermaid-text.ts';
import { roleFills } from './role-fills.ts';
import { routeNodes } from './route-nodes.ts';

/** Whether a response flow can be drawn: it has a first step. */
export const hasFlow = (flow: Flow): flow is Flow & { start: string } =>
  Boolean(flow.start) && flow.nodes.some(({ step, lane }) => step && lane === 'flow');

/**
 * Mermaid source of a runbook's response flow, drawn from its steps; undefined where it has none. Beside the flow
 * stands one column: the routes to other runbooks, below them the phases that can be reached at any time. `ways`: what
 * records know of it, where the lines are to show that.
 */
export function flowDiagram(
  programme: Names,
  runbook: Runbook,
  ways: readonly Way[] = [],
): string | undefined {
  const flow = readFlow(runbook.body, runbook.file);
  const steps = flow.nodes.filter(({ step }) => step);
  if (!hasFlow(flow)) return undefined;
  const { sections } = runbook.body;
  const edges = drawnEdges(flow);
  const reached = new Set(edges.map(({ to }) => to));
  const outer = flow.nodes.filter(({ id, step }) => !step && reached.has(id));
  const ids = new Map([...steps, ...outer].map(({ id }, at) => [id, `n${at}`]));
  const idOf = (id: string) => ids.get(id) as string;
  const routes = routeNodes(programme, runbook, { words: 'with conditions' });
  const groups = (lane: FlowNode['lane']) =>
    laneGroups(
      sections,
      steps.filter((node) => node.lane === lane),
      (node) => stepNode(programme, node, idOf(node.id)),
    );
  const beside = groups('side');
  return lines(
    ...heading(runbook, steps, flow.start, markWords(ways)),
    '  start(["Alert or report"])',
    ...groups('flow').flatMap(({ title, nodes }, at) => group(`p${at}`, title, nodes)),
    ...outer.map((node) => `  ${outerNode(programme, node, idOf(node.id))}`),
    ...group('elsewhere', ELSEWHERE, routes.nodes),
    ...beside.flatMap(({ title, nodes }, at) => group(`s${at}`, `${title}, at any time`, nodes)),
    `  start --> ${idOf(flow.start)}`,
    ...edges.map((edge) => `  ${idOf(edge.from)} ${arrow(edge)} ${idOf(edge.to)}`),
    ...routes.ids.slice(0, 1).map((id) => `  start -.-> ${id}`),
    ...stack(routes.ids),
    ...stackLanes(
      routes.ids.at(-1) ?? 'start',
      beside.map(({ members }) => members.map(({ id }) => idOf(id))),
    ),
    ...roleFills(programme, steps, idOf),
    ...flowMarks(ways, {
      boxOf: (anchor) => ids.get(anchor),
      // The arrow from the start comes first.
      arrowsOf: (anchor, arm) =>
        edges.flatMap(({ from, kind, label }, at) =>
          from === anchor && kind === 'arm' && label === arm ? [at + 1] : [],
        ),
    }),
    ...steps.map(({ id }) => `  click ${idOf(id)} href "#${id}"`),
    ...outer.flatMap((node) => outerLink(programme, node, idOf(node.id))),
    ...routes.clicks,
  );
}

/** All ways but two that say nothing new: the end of a lane beside the flow, and a failure that leads where the step leads anyway. */
function drawnEdges({ nodes, edges }: Flow): FlowEdge[] {
  const side = new Set(nodes.filter(({ lane }) => lane === 'side').map(({ id }) => id));
  const ways = new Set(edges.filter(({ kind }) => kind !== 'failure').map(wayOf));
  return edges.filter((edge) =>
    edge.kind === 'failure'
      ? !ways.has(wayOf(edge))
      : !(edge.kind === 'next' && edge.to === END && side.has(edge.from)),
  );
}

const wayOf = ({ from, to }: FlowEdge): string => JSON.stringify([from, to]);

/** Each lane below the one before. */
function stackLanes(above: string, lanes: readonly (readonly string[])[]): string[] {
  return lanes.flatMap((lane, at) => stack([lanes[at - 1]?.at(-1) ?? above, lane[0] as string]));
}

function heading(
  { meta, body }: Runbook,
  steps: readonly FlowNode[],
  start: string,
  walked: string,
): string[] {
  const flow = steps.filter(({ lane }) => lane === 'flow');
  const decisions = flow.filter(({ kind }) => kind === 'decision').length;
  const first = flow.find(({ id }) => id === start)?.title ?? '';
  const phases = body.sections.filter(({ steps: own }) =>
    flow.some(({ id }) => own.some(({ anchor }) => anchor === id)),
  );
  return [
    ...START,
    `  accTitle: Response flow: ${mermaidLine(meta.title)}`,
    `  accDescr: ${plural(flow.length - decisions, 'step')} and ${plural(decisions, 'decision')} in ${mermaidLine(phases.map(({ title }) => title).join(', '))}. It starts with ${mermaidLine(first)}.${walked && ` ${walked}`}`,
  ];
}

interface LaneGroup {
  title: string;
  members: readonly FlowNode[];
  nodes: readonly string[];
}

function laneGroups(
  sections: readonly Section[],
  nodes: readonly FlowNode[],
  write: (node: FlowNode) => string,
): LaneGroup[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return sections.flatMap(({ title, steps }) => {
    const members = steps.flatMap(({ anchor }) => byId.get(anchor) ?? []);
    return members.length === 0 ? [] : [{ title, members, nodes: members.map(write) }];
  });
}
