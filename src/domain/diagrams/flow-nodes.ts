import { runbookAddress } from '../links/addresses.ts';
import type { FlowEdge, FlowNode } from '../links/flow.ts';
import { fileId, namesIn } from '../links/read-names.ts';
import { isWithheld, WITHHELD } from '../model/withheld.ts';
import type { Programme } from '../model/programme.ts';
import { flowchartHead } from './flowchart-head.ts';
import { runbooksByFile } from './find-runbook.ts';
import { mermaidLabel } from './mermaid-text.ts';

/** What a flow takes names from. */
export type Names = Pick<Programme, 'runbooks' | 'roles' | 'steps'>;

/** A step as a node: its kind by its shape, who does it in words. */
export function stepNode(programme: Names, node: FlowNode, id: string): string {
  const titles = (names: readonly string[]) =>
    names.map((name) =>
      isWithheld(name) ? WITHHELD : (programme.roles.find((role) => role.id === name)?.title ?? name),
    );
  const roles = titles(rolesOf(programme, node)).join(', ');
  const approval = titles(namesOfFact(programme, node, 'approval')).join(', ');
  const small = [roles, approval && `approved by: ${approval}`].filter(Boolean).join('; ');
  const label = mermaidLabel(node.title, small ? `(${small})` : undefined);
  if (node.kind === 'decision') return `${id}{${label}}`;
  return node.step?.includes ? `${id}[[${label}]]` : `${id}[${label}]`;
}

/** Who does a step: its own role, else that of the reusable step it includes. */
export function rolesOf(programme: Names, node: FlowNode): string[] {
  return namesOfFact(programme, node, 'role');
}

function namesOfFact({ steps }: Names, { step }: FlowNode, name: 'role' | 'approval'): string[] {
  const shared = step?.includes ? steps.find(({ file }) => file === step.includes) : undefined;
  return namesIn((step?.facts[name] ?? shared?.body.facts[name])?.text ?? '');
}

/** An end, or another runbook. */
export function outerNode(programme: Names, node: FlowNode, id: string): string {
  if (node.kind === 'end') return `${id}([${mermaidLabel(node.title ? `End: ${node.title}` : 'End')}])`;
  return `${id}[/${mermaidLabel(`→ ${fileTitle(programme, node)}`)}/]`;
}

/** The link of another runbook's node; none where that is withheld or is no runbook. */
export function outerLink(programme: Names, { target }: FlowNode, id: string): string[] {
  const runbook = runbooksByFile(programme.runbooks).get(target?.path ?? '');
  if (!runbook || isWithheld(runbook.id)) return [];
  const anchor = target?.anchor ? `#${target.anchor}` : '';
  return [`  click ${id} href "${runbookAddress(runbook.id)}${anchor}"`];
}

/** An arrow with the words on it. What happens when a step fails is dotted. */
export function arrow({ label, kind }: Pick<FlowEdge, 'label' | 'kind'>): string {
  if (kind === 'failure') return '-.->|"if it fails"|';
  return label ? `-->|${mermaidLabel(label)}|` : '-->';
}

/** First lines of a flow. */
export const START = flowchartHead('TD', 165);

/** Title of the frame around other runbooks. */
export const ELSEWHERE = 'Or another runbook';

/** Nodes in a frame with a title; nothing for no nodes. */
export function group(id: string, title: string, nodes: readonly string[]): string[] {
  if (nodes.length === 0) return [];
  return [`  subgraph ${id}[${mermaidLabel(title)}]`, ...nodes.map((node) => `    ${node}`), '  end'];
}

/** Links that nobody sees, so that nodes stand below one another. */
export function stack(ids: readonly string[]): string[] {
  return ids.slice(1).map((id, at) => `  ${ids[at]} ~~~ ${id}`);
}

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
export const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`;

function fileTitle({ runbooks }: Names, { target, title }: FlowNode): string {
  const id = fileId(target?.path ?? title);
  if (isWithheld(id)) return WITHHELD;
  return runbooksByFile(runbooks).get(target?.path ?? '')?.meta.title ?? id;
}
