import type { Destination, Fact, RunbookBody, Section, Step } from '../model/body.ts';
import { FLOW_PHASES, type Phase } from '../model/phase.ts';
import type { Span } from '../model/place.ts';

/** A node's id is the step's anchor, or begins with `end:` or `file:`, which no anchor can. */
export interface FlowNode {
  id: string;
  kind: 'step' | 'decision' | 'end' | 'file';
  /** Title of the step, reason of the end, or path of the file. */
  title: string;
  /** The response runs through the flow; preparation, communication and post-incident lie beside it. */
  lane: 'flow' | 'side';
  phase?: Phase;
  step?: Step;
  /** Where a `file` node leads. */
  target?: { path: string; anchor?: string };
}

export interface FlowEdge {
  from: string;
  to: string;
  /** Label of the arm; empty for the others. */
  label: string;
  /** `next`: the following step; `jump`: **Next:**; `arm`: of a decision; `failure`: **If it fails:** */
  kind: 'next' | 'jump' | 'arm' | 'failure';
}

/** A way that leads to no step: text that is neither a link nor an end, or an anchor that no step has. */
export interface LooseEnd {
  from: string;
  kind: FlowEdge['kind'];
  label: string;
  text: string;
  /** The anchor that is no step's. */
  anchor?: string;
  span: Span;
}

export interface Flow {
  /** First step of the flow's phases; missing where there is none. */
  start?: string;
  nodes: readonly FlowNode[];
  edges: readonly FlowEdge[];
  looseEnds: readonly LooseEnd[];
}

export const END = 'end:';

/** Where a runbook's steps lead, from its text alone: diagrams, exports and rules all read this. `file` is the runbook's own path. */
export function readFlow({ sections }: Pick<RunbookBody, 'sections'>, file?: string): Flow {
  const nodes = new Map<string, FlowNode>();
  const edges = new Map<string, FlowEdge>();
  const looseEnds: LooseEnd[] = [];
  const entries = entriesByAnchor(sections);
  for (const step of sections.flatMap(({ steps }) => steps)) nodes.set(step.anchor, nodeOf(step));
  for (const lane of lanesOf(sections)) {
    lane.forEach((step, at) => connect(step, lane[at + 1]?.anchor ?? END));
  }
  const start = sections.find(({ phases, steps }) => isFlowPhase(phases[0]) && steps.length > 0)?.steps[0]
    ?.anchor;
  return { ...(start ? { start } : {}), nodes: [...nodes.values()], edges: [...edges.values()], looseEnds };

  function connect(step: Step, following: string): void {
    const { next, ifItFails } = step.facts;
    let left = false;
    for (const arm of step.arms)
      left = lead(step, arm.destination, 'arm', arm.label, arm.text, arm.span) || left;
    if (step.arms.length === 1) left = false;
    for (const destination of next ? destinationsOf(next) : []) {
      left = lead(step, destination, 'jump', '', next?.text ?? '', next?.span ?? step.span) || left;
    }
    if (!left)
      lead(
        step,
        following === END ? { kind: 'end', reason: '' } : { kind: 'step', anchor: following },
        'next',
        '',
        '',
        step.span,
      );
    for (const destination of ifItFails ? destinationsOf(ifItFails) : []) {
      if (destination.kind !== 'nowhere')
        lead(step, destination, 'failure', '', ifItFails?.text ?? '', ifItFails?.span ?? step.span);
    }
  }

  /** Adds an edge, or a loose end where the destination is no step; true where an edge was added. */
  function lead(
    { anchor: from }: Step,
    to: Destination,
    kind: FlowEdge['kind'],
    label: string,
    text: string,
    span: Span,
  ): boolean {
    const node = resolve(to);
    if (node === undefined) {
      const anchor = 'anchor' in to && to.anchor !== undefined ? { anchor: to.anchor } : {};
      looseEnds.push({ from, kind, label, text, ...anchor, span });
      return false;
    }
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    const edge: FlowEdge = { from, to: node.id, label, kind };
    edges.set(JSON.stringify(edge), edge);
    return true;
  }

  function resolve(to: Destination): FlowNode | undefined {
    if (to.kind === 'nowhere') return undefined;
    if (to.kind === 'end') return { id: END + to.reason, kind: 'end', title: to.reason, lane: 'flow' };
    if (to.kind === 'file' && to.path !== file) {
      const { path, anchor } = to;
      return {
        id: `file:${path}${anchor ? `#${anchor}` : ''}`,
        kind: 'file',
        title: path,
        lane: 'flow',
        target: anchor ? { path, anchor } : { path },
      };
    }
    return nodes.get(entries.get(to.anchor ?? '') ?? '');
  }
}

/** The step that an anchor leads to: the step itself, or the first step of the section of that name. */
function entriesByAnchor(sections: readonly Section[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const { anchor, steps } of sections) {
    if (steps[0]) entries.set(anchor, steps[0].anchor);
    for (const step of steps) entries.set(step.anchor, step.anchor);
  }
  return entries;
}

/** Steps that follow one another: those of the flow as one lane, each section beside it as its own. */
function lanesOf(sections: readonly Section[]): Step[][] {
  const isFlow = ({ phases }: Section) => isFlowPhase(phases[0]);
  return [
    sections.filter(isFlow).flatMap(({ steps }) => steps),
    ...sections.filter((section) => !isFlow(section)).map(({ steps }) => steps),
  ];
}

function isFlowPhase(phase: Phase | undefined): boolean {
  return phase !== undefined && (FLOW_PHASES as readonly Phase[]).includes(phase);
}

function nodeOf(step: Step): FlowNode {
  const { anchor, kind, title, phase } = step;
  return { id: anchor, kind, title, lane: isFlowPhase(phase) ? 'flow' : 'side', phase, step };
}

/** Where a fact sends the reader: each link in it, else `end`, else nowhere. */
function destinationsOf({ links, text }: Fact): Destination[] {
  const led = links.flatMap(({ target }): Destination[] => {
    if (target.kind === 'anchor') return [{ kind: 'step', anchor: target.anchor }];
    if (target.kind !== 'file') return [];
    return [{ kind: 'file', path: target.path, ...(target.anchor ? { anchor: target.anchor } : {}) }];
  });
  if (led.length > 0) return led;
  const end = /^end\b\s*[:.]?\s*(.*)$/is.exec(text);
  return [end ? { kind: 'end', reason: end[1]?.trim() ?? '' } : { kind: 'nowhere', text }];
}
