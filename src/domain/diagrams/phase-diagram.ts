import { readFlow, type Flow, type FlowNode } from '../links/flow.ts';
import { fileId } from '../links/read-names.ts';
import { countWays, isNoted, type Way } from '../metrics/path-coverage.ts';
import type { Section } from '../model/body.ts';
import { FLOW_PHASES, type Phase } from '../model/phase.ts';
import type { Runbook } from '../model/programme.ts';
import {
  ELSEWHERE,
  group,
  lines,
  outerLink,
  outerNode,
  plural,
  stack,
  START,
  type Names,
} from './flow-nodes.ts';
import { markWords } from './flow-marks.ts';
import { mermaidLabel, mermaidLine } from './mermaid-text.ts';
import { routeNodes } from './route-nodes.ts';

const drawnSections = ({ body }: Runbook): Section[] =>
  body.sections.filter(({ steps, anchor }) => steps.length > 0 && anchor);

/** Whether the phases of a response flow can be drawn. */
export const hasPhases = (flow: Flow, runbook: Runbook): flow is Flow & { start: string } =>
  Boolean(flow.start) && drawnSections(runbook).some(isInFlow);

/** The response flow with one node for each phase, and where its decisions lead out of it: the whole at a glance. */
export function phaseDiagram(
  programme: Names,
  runbook: Runbook,
  ways: readonly Way[] = [],
): string | undefined {
  const flow = readFlow(runbook.body, runbook.file);
  if (!hasPhases(flow, runbook)) return undefined;
  const sections = drawnSections(runbook);
  const homes = homesOf(flow, sections);
  const homeOf = ({ id }: FlowNode) => homes.get(id) as string;
  const outer = otherRunbooks(flow);
  const except = new Set(outer.map(({ target }) => fileId(target?.path ?? '')));
  const routes = routeNodes(programme, runbook, { words: 'titles', except });
  const phases = sections.map((section, at) => ({
    id: `p${at}`,
    node: `p${at}[${mermaidLabel(section.title, countWords(section.steps), walkedWords(section, ways))}]`,
    inFlow: isInFlow(section),
  }));
  const beside = phases.filter(({ inFlow }) => !inFlow);
  const edges = edgesBetween(flow, homes, new Set(beside.map(({ id }) => id)));
  // A phase that the flow leads to stands first in its column, so that no line passes behind another.
  const isLedTo = ({ id }: { id: string }) => edges.some((edge) => edge.endsWith(` ${id}`));
  const side = [...beside.filter(isLedTo), ...beside.filter((phase) => !isLedTo(phase))];
  const walked = markWords(ways);
  return lines(
    ...START,
    `  accTitle: Response flow by phase: ${mermaidLine(runbook.meta.title)}`,
    `  accDescr: ${mermaidLine(sections.map(({ title, steps }) => `${title}: ${countWords(steps)}`).join('. '))}.${walked && ` ${walked}`}`,
    '  start(["Alert or report"])',
    ...phases.flatMap(({ node, inFlow }) => (inFlow ? [`  ${node}`] : [])),
    ...(edges.some((edge) => edge.endsWith(' finish')) ? ['  finish(["End"])'] : []),
    ...group('elsewhere', ELSEWHERE, [
      ...routes.nodes,
      ...outer.map((node) => outerNode(programme, node, homeOf(node))),
    ]),
    ...group(
      'side',
      'At any time',
      side.map(({ node }) => node),
    ),
    `  start --> ${homes.get(flow.start)}`,
    ...edges,
    ...routes.ids.slice(0, 1).map((id) => `  start -.-> ${id}`),
    ...stack([...routes.ids, ...outer.map(homeOf), ...side.map(({ id }) => id)]),
    ...sections.map(({ anchor }, at) => `  click p${at} href "#${anchor}"`),
    ...outer.flatMap((node) => outerLink(programme, node, homeOf(node))),
    ...routes.clicks,
  );
}

/** Other runbooks that decisions and next steps lead to, each once, whatever step of it they name. */
function otherRunbooks({ nodes, edges }: Flow): FlowNode[] {
  const led = new Set(edges.filter(({ kind }) => kind !== 'failure').map(({ to }) => to));
  const files = nodes.filter(({ id, kind }) => kind === 'file' && led.has(id));
  return [...new Map(files.toReversed().map((node) => [node.target?.path, node])).values()].toReversed();
}

/** The node that stands for each step, other runbook and end. */
function homesOf({ nodes }: Flow, sections: readonly Section[]): Map<string, string> {
  const homes = new Map<string, string>();
  sections.forEach(({ steps }, at) => steps.forEach(({ anchor }) => homes.set(anchor, `p${at}`)));
  const files = nodes.filter(({ kind }) => kind === 'file');
  const paths = [...new Set(files.map(({ target }) => target?.path))];
  for (const { id, target } of files) homes.set(id, `o${paths.indexOf(target?.path)}`);
  for (const { id, kind } of nodes) if (kind === 'end') homes.set(id, 'finish');
  return homes;
}

function edgesBetween(
  { edges }: Flow,
  homes: ReadonlyMap<string, string>,
  side: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  for (const { from, to, kind } of edges) {
    const [a = '', b = ''] = [homes.get(from), homes.get(to)];
    if (!a || !b || a === b || kind === 'failure' || (side.has(a) && b === 'finish')) continue;
    found.add(`  ${a} --> ${b}`);
  }
  return [...found];
}

const isInFlow = ({ phases }: Section): boolean =>
  (FLOW_PHASES as readonly (Phase | undefined)[]).includes(phases[0]);

/** Undefined where no record says what was walked. */
function walkedWords({ steps }: Section, ways: readonly Way[]): string | undefined {
  if (!isNoted(ways)) return undefined;
  const own = new Set(steps.map(({ anchor }) => anchor));
  const { walked, of } = countWays(ways.filter(({ anchor }) => own.has(anchor)));
  return `${walked} of ${of} walked`;
}

function countWords(steps: Section['steps']): string {
  const decisions = steps.filter(({ kind }) => kind === 'decision').length;
  const counts = [
    { count: steps.length - decisions, word: 'step' },
    { count: decisions, word: 'decision' },
  ];
  return counts.flatMap(({ count, word }) => (count > 0 ? [plural(count, word)] : [])).join(', ');
}
