import { runbookAddress } from '../links/addresses.ts';
import { readFlow, type Flow, type FlowEdge, type FlowNode } from '../links/flow.ts';
import { fileId, namesIn } from '../links/read-references.ts';
import { isWithheld, WITHHELD } from '../links/withheld.ts';
import type { Section } from '../model/body.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import { mermaidLabel, mermaidLine } from './mermaid-text.ts';

type Names = Pick<Programme, 'runbooks' | 'roles' | 'steps'>;

/** Above this number of steps a page shows the phases first and the whole flow on demand. */
export const LONG_FLOW = 20;

/** Mermaid source of a runbook's response flow, drawn from its steps; undefined where it has none. */
export function flowDiagram(programme: Names, runbook: Runbook): string | undefined {
  const flow = readFlow(runbook.body, runbook.file);
  const steps = flow.nodes.filter(({ lane, step }) => lane === 'flow' && step);
  if (!flow.start || steps.length === 0) return undefined;
  const ids = new Map(
    [...steps, ...flow.nodes.filter(({ step }) => !step)].map(({ id }, at) => [id, `n${at}`]),
  );
  const edges = flow.edges.filter(({ from, to, kind }) => ids.has(from) && ids.has(to) && kind !== 'failure');
  const reached = new Set(edges.map(({ to }) => to));
  const outer = flow.nodes.filter(({ id, step }) => !step && reached.has(id));
  return lines(
    ...heading(runbook, flow),
    '  start(["Alert or report"])',
    ...phaseGroups(runbook.body.sections, steps, (node) =>
      stepNode(programme, node, ids.get(node.id) as string),
    ),
    ...outer.map((node) => `  ${outerNode(programme, node, ids.get(node.id) as string)}`),
    `  start --> ${ids.get(flow.start)}`,
    ...edges.map((edge) => `  ${ids.get(edge.from)} ${arrow(edge)} ${ids.get(edge.to)}`),
    ...steps.map(({ id }) => `  click ${ids.get(id)} href "#${id}"`),
    ...outer.flatMap((node) => outerLink(programme, node, ids.get(node.id) as string)),
  );
}

/** The same flow with one node for each phase: what a long runbook looks like from afar. */
export function phaseDiagram(programme: Names, runbook: Runbook): string | undefined {
  const flow = readFlow(runbook.body, runbook.file);
  const sections = runbook.body.sections.filter(
    ({ anchor, steps }) =>
      isFlowSection(
        flow,
        steps.map((step) => step.anchor),
      ) && anchor,
  );
  if (!flow.start || sections.length === 0) return undefined;
  const home = new Map(
    sections.flatMap(({ steps }, at) => steps.map(({ anchor }): [string, string] => [anchor, `p${at}`])),
  );
  const outer = flow.nodes.filter(({ kind }) => kind === 'file');
  outer.forEach(({ id }, at) => home.set(id, `o${at}`));
  const edges = new Map<string, string>();
  for (const { from, to, kind } of flow.edges) {
    const [a, b] = [home.get(from), home.get(to)];
    if (a && b && a !== b && kind !== 'failure') edges.set(`${a} ${b}`, `  ${a} --> ${b}`);
  }
  return lines(
    ...heading(runbook, flow),
    '  start(["Alert or report"])',
    ...sections.map(({ title, steps }, at) => `  p${at}[${mermaidLabel(title, countWords(steps))}]`),
    ...outer.map((node, at) => `  ${outerNode(programme, node, `o${at}`)}`),
    `  start --> ${home.get(flow.start)}`,
    ...edges.values(),
    ...sections.map(({ anchor }, at) => `  click p${at} href "#${anchor}"`),
    ...outer.flatMap((node, at) => outerLink(programme, node, `o${at}`)),
  );
}

function heading({ meta, body }: Runbook, flow: Flow): string[] {
  const steps = flow.nodes.filter(({ lane, step }) => lane === 'flow' && step);
  const decisions = steps.filter(({ kind }) => kind === 'decision').length;
  const first = steps.find(({ id }) => id === flow.start)?.title ?? '';
  const phases = body.sections
    .filter((section) =>
      isFlowSection(
        flow,
        section.steps.map(({ anchor }) => anchor),
      ),
    )
    .map(({ title }) => title);
  return [
    'flowchart TD',
    `  accTitle: Response flow: ${mermaidLine(meta.title)}`,
    `  accDescr: ${plural(steps.length - decisions, 'step')} and ${plural(decisions, 'decision')} in ${mermaidLine(phases.join(', '))}. It starts with ${mermaidLine(first)}.`,
  ];
}

function phaseGroups(
  sections: readonly Section[],
  nodes: readonly FlowNode[],
  write: (node: FlowNode) => string,
): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return sections.flatMap(({ title, steps }, at) => {
    const inside = steps.flatMap(({ anchor }) => byId.get(anchor) ?? []);
    if (inside.length === 0) return [];
    return [
      `  subgraph p${at}[${mermaidLabel(title)}]`,
      ...inside.map((node) => `    ${write(node)}`),
      '  end',
    ];
  });
}

function stepNode(programme: Names, { title, kind, step }: FlowNode, id: string): string {
  const shared = step?.includes ? programme.steps.find(({ file }) => file === step.includes) : undefined;
  const role = (step?.facts.role ?? shared?.body.facts.role)?.text ?? '';
  const names = namesIn(role).map((name) =>
    isWithheld(name) ? WITHHELD : (programme.roles.find((item) => item.id === name)?.title ?? name),
  );
  const label = mermaidLabel(title, names.length > 0 ? `(${names.join(', ')})` : undefined);
  if (kind === 'decision') return `${id}{${label}}`;
  return step?.includes ? `${id}[[${label}]]` : `${id}[${label}]`;
}

function outerNode(programme: Names, node: FlowNode, id: string): string {
  if (node.kind === 'end') return `${id}([${mermaidLabel(node.title ? `End: ${node.title}` : 'End')}])`;
  return `${id}[/${mermaidLabel(`→ ${fileTitle(programme, node)}`)}/]`;
}

function outerLink(programme: Names, node: FlowNode, id: string): string[] {
  const runbook = programme.runbooks.find(({ file }) => file === node.target?.path);
  if (!runbook || isWithheld(runbook.id)) return [];
  return [
    `  click ${id} href "${runbookAddress(runbook.id)}${node.target?.anchor ? `#${node.target.anchor}` : ''}"`,
  ];
}

function fileTitle(programme: Names, { target, title }: FlowNode): string {
  const id = fileId(target?.path ?? title);
  if (isWithheld(id)) return WITHHELD;
  return programme.runbooks.find(({ file }) => file === target?.path)?.meta.title ?? id;
}

function arrow({ label }: FlowEdge): string {
  return label ? `-->|${mermaidLabel(label)}|` : '-->';
}

function isFlowSection(flow: Flow, anchors: readonly string[]): boolean {
  return flow.nodes.some(({ id, lane, step }) => step && lane === 'flow' && anchors.includes(id));
}

function countWords(steps: Section['steps']): string {
  const decisions = steps.filter(({ kind }) => kind === 'decision').length;
  const words = [
    plural(steps.length - decisions, 'step'),
    ...(decisions > 0 ? [plural(decisions, 'decision')] : []),
  ];
  return words.join(', ');
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
const lines = (...parts: readonly string[]) => `${parts.join('\n')}\n`;
