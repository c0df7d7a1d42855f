import type { Heading as HeadingNode, RootContent } from 'mdast';
import type { Heading, RunbookBody, Section, StepBody } from '../domain/model/body.ts';
import type { Prose } from '../domain/model/body.ts';
import { parseStep, parseStepText, readChecks } from './parse-step.ts';
import { parseText, type TextFacts } from './parse-text.ts';
import { parseTree } from './parse-tree.ts';
import { phasesOfHeading } from './phase-of-heading.ts';
import { renderHtml, type RenderContext } from './render-html.ts';

/** Parses the text of a runbook (front matter blanked out, so that lines count in the file). */
export function parseRunbook(text: string, file: string): RunbookBody {
  const root = parseTree(text);
  const { anchors, ...facts } = parseText(root, file);
  const context: RenderContext = { file, anchors };
  const [intro, ...parts] = splitAt(root.children, 2);
  const headings = headingsByAnchor(facts);
  const sections = parts.map((part): Section => parseSection(part, headings, context));
  return { ...facts, intro: renderHtml(withoutTitle(intro ?? []), context), sections };
}

/** Parses any other page. */
export function parseProse(text: string, file: string): Prose {
  const root = parseTree(text);
  const { anchors, ...facts } = parseText(root, file);
  return { ...facts, html: renderHtml(root.children, { file, anchors }) };
}

/** Parses a reusable step: as a step's text, without a heading of its own. */
export function parseSharedStep(text: string, file: string): StepBody {
  const root = parseTree(text);
  const { anchors, ...textFacts } = parseText(root, file);
  const { facts, html, checks } = parseStepText(root.children, { file, anchors }, false);
  return { ...textFacts, html, facts, checks };
}

function parseSection(
  nodes: RootContent[],
  headings: Map<unknown, Heading>,
  context: RenderContext,
): Section {
  const [node, ...rest] = nodes as [HeadingNode, ...RootContent[]];
  const heading = headings.get(context.anchors?.get(node)) as Heading;
  const phases = phasesOfHeading(heading.text);
  const [phase] = phases;
  const [lead = [], ...steps] = phase ? splitAt(rest, 3) : [rest];
  return {
    anchor: heading.anchor,
    title: heading.text,
    phases,
    html: renderHtml(lead, context),
    checks: readChecks(lead, context),
    steps: steps.map(([stepNode, ...stepText]) =>
      parseStep(
        stepNode as HeadingNode,
        headings.get(context.anchors?.get(stepNode)) as Heading,
        stepText,
        phase ?? 'preparation',
        context,
      ),
    ),
    span: heading.span,
  };
}

/** Splits nodes before each heading of a depth; the first part is what stands before the first of them. */
function splitAt(nodes: readonly RootContent[], depth: number): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

function headingsByAnchor(facts: Omit<TextFacts, 'anchors'>): Map<unknown, Heading> {
  return new Map(facts.headings.map((heading) => [heading.anchor, heading]));
}

/** The page shows the title of the front matter: an H1 that repeats it is left out. */
function withoutTitle(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => node.type !== 'heading' || node.depth !== 1);
}
