import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { LONGEST_TITLE, saysSomething, type Section, type Step } from '../domain/model/body.ts';
import type { Phase } from '../domain/model/phase.ts';
import type { Span } from '../domain/model/place.ts';
import { checkKey, numberTwins } from '../domain/text/text-key.ts';
import { isBox } from './mark-boxes.ts';
import { DECISION, parseStepText } from './parse-step.ts';
import { spanOf } from './parse-text.ts';
import { walk } from './parse-tree.ts';
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
): { lead: RootContent[]; items: PlainItem[]; empty: Span[] } | undefined {
  const lead: RootContent[] = [];
  const items: PlainItem[] = [];
  const empty: Span[] = [];
  const folded = foldedNodes(nodes);
  for (const node of nodes) {
    if (node.type === 'list' && isStepList(node) && !folded.has(node))
      for (const item of node.children) {
        if (saysAnything(item)) items.push({ item, list: node, after: [] });
        else empty.push(spanOf(item));
      }
    else (items.at(-1)?.after ?? lead).push(node);
  }
  return items.length > 0 ? { lead, items, empty } : undefined;
}

/** False of an item that a page shows nothing of. */
function saysAnything(item: ListItem): boolean {
  return [...walk(item)].some(
    (node) =>
      (node.type === 'text' && node.value.trim() !== '') ||
      (node.type === 'html' && saysSomething(node.value)) ||
      SHOWN.has(node.type),
  );
}

const SHOWN: ReadonlySet<string> = new Set([
  'code',
  'inlineCode',
  'image',
  'footnoteReference',
  'thematicBreak',
]);

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
  const title = shortTitle(words);
  const number = list.ordered ? (list.start ?? 1) + list.children.indexOf(item) : undefined;
  return {
    anchor: key,
    key,
    title: title.replace(DECISION, ''),
    kind: named || text.arms.length > 0 ? 'decision' : 'step',
    plain: {
      ...(number === undefined ? {} : { number }),
      ...(title === words ? {} : { cut: true as const }),
    },
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
      if (key === undefined || key === step.key) return step;
      return { ...step, anchor: key, key, plain: { ...step.plain, twin: true as const } };
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
  const isShown = words !== '' && isPlainWords(sentence) && shortTitle(words) === words;
  return {
    words: words || namelessTitle(item),
    content: [...paragraph(isShown ? rest : parts.words), ...below],
  };
}

/** For an item that begins with code, a picture or a table: the words of its first block. */
function namelessTitle(item: ListItem): string {
  const words = item.children.map((block) => separateWords(block).replace(/\s+/g, ' ').trim()).find(Boolean);
  return shortTitle(words ?? '', 80) || 'Step';
}

/** Words of a block: what stands in cells, lines and blocks of their own does not run together. */
function separateWords(node: Nodes): string {
  if (node.type === 'html' || node.type === 'definition') return '';
  if (!('children' in node)) return node.type === 'break' ? ' ' : toString(node);
  const apart = node.children.some(({ type }) => APART.has(type));
  return node.children.map(separateWords).join(apart ? ' ' : '');
}

const APART: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'list', 'listItem', 'blockquote'],
  ...['table', 'tableRow', 'tableCell', 'code', 'html'],
]);

/** A title as long as a list of steps and a log can show: it is cut at a word, and then the whole stands below it. */
function shortTitle(words: string, most = LONGEST_TITLE): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : most).replace(/[\s,;:–—-]+$/u, '')}…`;
}
