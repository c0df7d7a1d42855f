import type { Heading as HeadingNode, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Arm, Check, Facts, Heading, Html, Step } from '../domain/model/body.ts';
import type { Phase } from '../domain/model/phase.ts';
import { linkTarget } from './link-target.ts';
import { isArmList, readArms, saysMoreThanArm } from './parse-arms.ts';
import { boxesIn, formerKey, isTwin, keyOfItem, markBoxes } from './mark-boxes.ts';
import { isFactParagraph, readFacts } from './parse-facts.ts';
import { spanOf } from './parse-text.ts';
import { readWarnings } from './read-warnings.ts';
import type { RenderContext } from './render-context.ts';
import { renderHtml, renderInline } from './render-html.ts';
import { belowTitle } from './titles.ts';

export interface StepText extends Pick<Step, 'warnings'> {
  facts: Facts;
  html: Html;
  checks: Check[];
  arms: Arm[];
}

/** Where arms may stand: in a list of nothing else, in any list of a decision, or nowhere: a reusable step has no ways. */
type ArmLists = 'alone' | 'any' | 'none';

/** Reads the text of a step: facts, arms, boxes; the rest is its prose. */
export function parseStepText(
  nodes: readonly RootContent[],
  context: RenderContext,
  armLists: ArmLists,
): StepText {
  const facts: Facts = {};
  const arms: Arm[] = [];
  const prose: RootContent[] = [];
  markBoxes(nodes);
  for (const node of nodes) {
    if (node.type === 'paragraph' && isFactParagraph(node)) {
      const rest = readFacts(node, facts, context);
      if (rest) prose.push(rest);
    } else if (
      node.type === 'list' &&
      armLists !== 'none' &&
      (armLists === 'any' || isArmList(node)) &&
      readArms(node, context.file).length > 0
    ) {
      arms.push(...readArms(node, context.file));
      const others = node.children.filter((item) => saysMoreThanArm(item, context.file));
      if (others.length > 0) prose.push({ ...node, children: others });
    } else prose.push(node);
  }
  return {
    facts,
    html: renderHtml(prose, context),
    checks: readChecks(prose, context),
    ...readWarnings(prose),
    arms,
  };
}

/** The boxes to tick in some nodes, in order. */
export function readChecks(nodes: readonly RootContent[], context: RenderContext): Check[] {
  return boxesIn(nodes).map((item): Check => {
    const [line] = item.children;
    const key = keyOfItem(item);
    const former = formerKey(item);
    return {
      key,
      ...(former === key ? {} : { former }),
      text: line ? toString(line) : '',
      html: line?.type === 'paragraph' ? renderInline(line.children, context) : '',
      ...(isTwin(item) ? { twin: true } : {}),
      ...(item.checked ? { ticked: true } : {}),
      span: spanOf(item),
    };
  });
}

export const DECISION = /^decision\s*[:–—-]\s*/i;

/** One step: an H3 and what stands under it. */
export function parseStep(
  node: HeadingNode,
  heading: Heading,
  nodes: readonly RootContent[],
  phase: Phase,
  context: RenderContext,
): Step {
  const title = heading.text.replace(DECISION, '');
  const named = DECISION.test(node.data?.words ?? heading.text);
  const includes = includedStep(node, context.file);
  const below = includes ? [] : belowTitle(node);
  const text = parseStepText([...below, ...nodes], context, named ? 'any' : 'alone');
  return {
    anchor: heading.anchor,
    key: heading.stableId ?? heading.anchor,
    title,
    kind: named || text.arms.length > 0 ? 'decision' : 'step',
    phase,
    ...text,
    ...(includes ? { includes } : {}),
    span: heading.span,
  };
}

/** The path that an including heading (`### [Isolate a host](../content/steps/isolate-host.md)`) names. */
function includedStep(node: HeadingNode, file: string): string | undefined {
  const [only, more] = node.children;
  if (only?.type !== 'link' || more) return undefined;
  const target = linkTarget(file, only.url);
  if (target.kind !== 'file') return undefined;
  return only.data?.step || target.path.startsWith('content/steps/') ? target.path : undefined;
}
