import type { List, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { FLOW_PHASES, PHASE_TITLES, PHASES, type Phase } from '../../../domain/model/phase.ts';
import { parseTree } from '../../../markdown/parse-tree.ts';
import { editText, type Edit } from './edit-text.ts';
import { startOf } from './find-parts.ts';
import { remark, type Ledger } from './ledger.ts';
import { phaseOfWords } from './phase-of-words.ts';

/** Phases before the items of a page's one list of steps, where its words go through three at least; undefined where they do not. */
export function splitList(text: string, ledger: Ledger): string | undefined {
  const list = longestList(parseTree(text));
  if (!list) return undefined;
  const items = phasesOfItems(list);
  const heads = items.filter(({ phase }, at) => phase !== items[at - 1]?.phase);
  const distinct = new Set(heads.map(({ phase }) => phase));
  if (distinct.size < 3 || !(distinct.has('containment') || distinct.has('analysis'))) return undefined;
  const edits = heads.map(({ phase, start }, at): Edit => {
    ledger.added.push(PHASE_TITLES[phase]);
    return {
      start,
      end: start,
      text: `${at === 0 ? '' : '\n'}## ${PHASE_TITLES[phase]}\n\n`,
    };
  });
  remark(ledger, 'guessed', `the steps go through ${[...distinct].join(', ')}, by their words`, {
    minutes: 1,
  });
  return editText(text, edits);
}

function longestList({ children }: Root): List | undefined {
  const lists = children
    .filter((node) => node.type === 'list')
    .filter(({ children: items }) => items.length >= 3);
  const longest = lists.toSorted((a, b) => b.children.length - a.children.length)[0];
  return longest &&
    lists.every((list) => list === longest || list.children.length * 2 < longest.children.length)
    ? longest
    : undefined;
}

/**
 * Each item's phase. A page goes forward, so an item that seems to belong to an earlier phase stays in the one before it; who
 * is told in between is told within that phase.
 */
function phasesOfItems({ children }: List): { phase: Phase; start: number }[] {
  const meant = children.map((item) =>
    phaseOfWords(item.children[0] ? toString(item.children[0]) : '', toString(item)),
  );
  const lastFlow = meant.findLastIndex((phase) => FLOW_PHASES.some((one) => one === phase));
  let current: Phase | undefined;
  return children.map((item, at) => {
    const phase = meant[at];
    const isFlow = FLOW_PHASES.some((one) => one === phase);
    const forward = phase && (current === undefined || PHASES.indexOf(phase) > PHASES.indexOf(current));
    if (forward && (isFlow || at > lastFlow)) current = phase;
    current ??= 'analysis';
    return { phase: current, start: startOf(item) };
  });
}
