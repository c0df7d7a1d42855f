import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isFactParagraph } from './parse-facts.ts';

/** A sign that ends a sentence, with no word in small letters behind it. */
const END = /[.!?…]["'”’)]*(?=\s+[^\s\p{Ll}]|\s*$)/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|no|nos|approx|incl|cf|fig|dept|resp|z\.\s?b|d\.\s?h|bzw|ca|nr)\.$/i;
const ENDED = /[.!?…]["'”’)]*\s*$/;
const PLAIN = new Set(['text', 'emphasis', 'strong']);

/** The words of a paragraph, and the facts that begin behind them: on a line of their own, or after a sentence. */
export function splitFacts({ children }: Paragraph): { words: PhrasingContent[]; facts: PhrasingContent[] } {
  const begin = children.findIndex(
    (node, at) =>
      node.type === 'strong' &&
      mayBeginFact(children[at - 1]) &&
      isFactParagraph({ type: 'paragraph', children: children.slice(at) }),
  );
  return begin < 0
    ? { words: children, facts: [] }
    : { words: trimEnd(children.slice(0, begin)), facts: children.slice(begin) };
}

/** The first sentence of some words, and what follows it. */
export function splitSentence(words: readonly PhrasingContent[]): {
  sentence: PhrasingContent[];
  rest: PhrasingContent[];
} {
  for (const [at, node] of words.entries()) {
    const after = words.slice(at + 1);
    if (node.type === 'break') return { sentence: words.slice(0, at), rest: after };
    if (node.type === 'text') {
      const end = endOf(node.value);
      if (end === undefined) continue;
      const sentence = [...words.slice(0, at), { ...node, value: node.value.slice(0, end) }];
      return { sentence, rest: trimStart([{ ...node, value: node.value.slice(end) }, ...after]) };
    }
    if (PLAIN.has(node.type) && ENDED.test(toString(node, { includeHtml: false })) && !isInWord(after[0]))
      return { sentence: words.slice(0, at + 1), rest: trimStart(after) };
  }
  return { sentence: [...words], rest: [] };
}

/** True where nothing is lost when only the words are shown. */
export function isPlainWords(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) => PLAIN.has(node.type) && (!('children' in node) || isPlainWords(node.children)),
  );
}

/** As a title shows them. */
export function wordsOf(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map((node) => toString(node, { includeHtml: false })).join('');
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[^.])[.:]$/, '');
}

function endOf(text: string): number | undefined {
  const end = [...text.matchAll(END)].find(({ index }) => !ABBREVIATION.test(text.slice(0, index + 1)));
  return end && end.index + end[0].length;
}

function mayBeginFact(before: PhrasingContent | undefined): boolean {
  return before?.type === 'break' || (before?.type === 'text' && /(?:\n|[.!?…:]\s)\s*$/.test(before.value));
}

function isInWord(next: PhrasingContent | undefined): boolean {
  return next?.type === 'text' && !/^\s/.test(next.value);
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? others : [{ ...first, value }, ...others];
}

function trimEnd(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type === 'break') return nodes.slice(0, -1);
  if (last?.type !== 'text') return nodes;
  return [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}
