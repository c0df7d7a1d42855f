import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Section, Step } from '../domain/model/body.ts';
import type { Phase } from '../domain/model/phase.ts';
import { checkKey, numberTwins } from '../domain/text/text-key.ts';
import { isBox } from './mark-boxes.ts';
import { DECISION, parseStepText } from './parse-step.ts';
import { spanOf } from './parse-text.ts';
import { foldedNodes } from './read-folds.ts';
import type { RenderContext } from './render-context.ts';
import { isPlainWords, splitFacts, splitSentence, wordsOf } from './split-sentence.ts';

interface PlainItem {
  item: ListItem;
  list: List;
  /** What stands between it and the next one, outside of the list. */
  after: RootContent[];
}

/**
 * Steps written as a list, under a phase without any heading of a step: each item of its numbered and box lists is one.
 * A list that something cuts in two goes on; what cuts it belongs to the step before, and so does a fold with its lists.
 * Undefined where there is no list.
 */
export function plainItems(
  nodes: readonly RootContent[],
): { lead: RootContent[]; items: PlainItem[] } | undefined {
  const lead: RootContent[] = [];
  const items: PlainItem[] = [];
  const folded = foldedNodes(nodes);
  for (const node of nodes) {
    if (node.type === 'list' && isStepList(node) && !folded.has(node))
      for (const item of node.children) {
        if (item.children.length > 0) items.push({ item, list: node, after: [] });
      }
    else (items.at(-1)?.after ?? lead).push(node);
  }
  return items.length > 0 ? { lead, items } : undefined;
}

/** A numbered list, or one of boxes only. */
function isStepList(list: List): boolean {
  return list.ordered === true || list.children.every(isBox);
}

/** A step of one item: its first sentence is the title, and its own box the first box. */
export function parsePlainStep({ item, list, after }: PlainItem, phase: Phase, context: RenderContext): Step {
  const { words, content } = readItem(item, list);
  const named = DECISION.test(words);
  const text = parseStepText([...content, ...after], context, named ? 'any' : 'alone');
  const key = plainKey(checkKey(words));
  const number = list.ordered ? (list.start ?? 1) + list.children.indexOf(item) : undefined;
  return {
    anchor: key,
    key,
    title: words.replace(DECISION, ''),
    kind: named || text.arms.length > 0 ? 'decision' : 'step',
    plain: number === undefined ? {} : { number },
    phase,
    ...text,
    span: spanOf(item.children[0] ?? item),
  };
}

/** No heading has a full stop in its anchor. */
const plainKey = (key: string): string => `step.${key}`;

/** Two plain steps of the same words have keys of their own, wherever in the runbook they stand. */
export function tellPlainStepsApart(sections: readonly Section[]): Section[] {
  const plain = sections.flatMap(({ steps }) => steps).filter((step) => step.plain);
  const keys = numberTwins(plain.map(({ key }) => key));
  const own = new Map(plain.map((step, at) => [step, keys[at] ?? step.key]));
  return sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => {
      const key = own.get(step);
      return key === undefined ? step : { ...step, anchor: key, key };
    }),
  }));
}

function readItem(item: ListItem, list: List): { words: string; content: RootContent[] } {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return { words: namelessTitle(item), content: [...item.children] };
  const parts = splitFacts(first);
  const { sentence, rest } = splitSentence(parts.words);
  const words = wordsOf(sentence);
  const paragraph = (children: PhrasingContent[]): Paragraph[] =>
    children.length > 0 ? [{ ...first, children }] : [];
  const below = [...paragraph(parts.facts), ...others];
  if (isBox(item)) {
    const box: ListItem = { ...item, data: {}, spread: false, children: paragraph(parts.words) };
    const own: List = { ...list, ordered: false, spread: false, children: [box] };
    return { words: words || namelessTitle(item), content: [own, ...below] };
  }
  // What a title does not show as it was written stands below it once more.
  const isShown = words !== '' && isPlainWords(sentence);
  return {
    words: words || namelessTitle(item),
    content: [...paragraph(isShown ? rest : parts.words), ...below],
  };
}

/** For an item that begins with code or a picture. */
function namelessTitle(item: ListItem): string {
  return toString(item).replace(/\s+/g, ' ').trim().slice(0, 80).trim() || 'Step';
}
