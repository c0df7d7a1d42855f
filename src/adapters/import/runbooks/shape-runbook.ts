import { toString } from 'mdast-util-to-string';
import { PHASE_TITLES, type Phase } from '../../../domain/model/phase.ts';
import { parseTree } from '../../../markdown/parse-tree.ts';
import { phasesOfHeading } from '../../../markdown/phase-of-heading.ts';
import { editText, type Edit } from './edit-text.ts';
import { findParts, phasesNamed, type Part } from './find-parts.ts';
import { remark, type Ledger } from './ledger.ts';
import { padPhases, type ShapedRunbook } from './pad-phases.ts';
import { phaseOfWords, tellsAbout } from './phase-of-words.ts';
import { splitList } from './split-list.ts';
import { unfoldPhases } from './unfold-phases.ts';
import { unfoldSteps } from './unfold-steps.ts';

/** A part and what it is to become: a heading of that depth, below a phase that is put before it. */
interface Placed extends Part {
  to?: number;
  before?: Phase;
}

/** Gives a page the shape of a runbook: phases as second-level headings, steps as third-level ones or lists. */
export function shapeRunbook(source: string, ledger: Ledger): ShapedRunbook {
  const phased = unfoldPhases(source, parseTree(source), ledger);
  const text = unfoldSteps(phased, parseTree(phased), ledger);
  const root = parseTree(text);
  const parts: Placed[] = findParts(root);
  const titlePart = titleOf(parts);
  const body = parts.filter((part) => part !== titlePart);
  const hasList = (from: number, to: number) =>
    root.children.slice(from, to).some(({ type }) => type === 'list');
  const level = phaseLevel(body);
  if (level === undefined) {
    const top = topLevel(body);
    setDepths(body, top, hasList, ledger);
    if (titlePart) titlePart.to = 1;
    const split = splitList(withDepths(text, parts, ledger), ledger);
    if (split !== undefined) return padPhases(split, titlePart?.title, ledger);
    guessPhases(
      body,
      (from, to) =>
        root.children
          .slice(from, to)
          .map((node) => toString(node))
          .join('\n'),
      root.children.length,
      ledger,
    );
  } else setDepths(body, level.depth, hasList, ledger);
  if (titlePart) titlePart.to = 1;
  const shaped = withDepths(text, parts, ledger);
  const wholly =
    level === undefined &&
    !body.some(({ before, to, title }) => before || (to === 2 && phasesOfHeading(title).length > 0));
  const led = wholly ? phaseBeforeList(shaped, ledger) : shaped;
  return padPhases(led, titlePart?.title, ledger);
}

const withDepths = (text: string, parts: readonly Placed[], ledger: Ledger): string =>
  editText(
    text,
    parts.flatMap((part) => editOf(text, part, ledger)),
  );

/** The first heading, where it stands above all others and no other is on its level; with phases at the first level, none of them. */
function titleOf(parts: readonly Placed[]): Placed | undefined {
  const [first, ...others] = parts.filter(({ depth }) => depth !== undefined);
  if (!first || first.at > (parts[0]?.at ?? 0) + 3) return undefined;
  if (phasesNamed(first.title).length > 0 && others.some(({ depth }) => depth === first.depth))
    return undefined;
  const depth = first.depth ?? 1;
  if (depth === 1) return first;
  return others.length > 0 && others.every((other) => (other.depth ?? 9) > depth) ? first : undefined;
}

/** The highest level of headings on which enough phases stand by name, else the one on which most do. */
function phaseLevel(parts: readonly Part[]): { depth: number | undefined } | undefined {
  const levels = [1, 2, 3, 4, 5, undefined].map((depth) => {
    const those = parts.filter((part) => part.depth === depth);
    const named = new Set(those.flatMap(({ title }) => phasesNamed(title)));
    return { depth, named, score: named.size };
  });
  const first = levels.find(
    ({ named }) => named.size >= 3 && (named.has('containment') || named.has('analysis')),
  );
  if (first) return first;
  const best = levels.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 2 ? best : undefined;
}

/** The highest level that has more than one heading, else the highest; lines in bold where there is no heading. */
function topLevel(parts: readonly Part[]): number | undefined {
  const depths = parts.flatMap(({ depth }) => depth ?? []).toSorted((a, b) => a - b);
  return depths.find((depth, at) => depths[at + 1] === depth) ?? depths[0];
}

/** Headings of the level become the second, those below it follow; a phase that stands deeper comes up where it stands nowhere else. */
function setDepths(
  parts: Placed[],
  level: number | undefined,
  hasList: (from: number, to: number) => boolean,
  ledger: Ledger,
): void {
  const known = new Set(
    parts.filter(({ depth }) => depth === level).flatMap(({ title }) => phasesNamed(title)),
  );
  let raised: number | undefined;
  let inPhase = false;
  let head = 0;
  // Below a phase, lines in bold are its steps where they come before its lists: else the lists are.
  let stepped = false;
  const below = parts.filter(({ depth }) => level !== undefined && depth === level + 1);
  const bold = parts.filter(({ depth }) => depth === undefined).length;
  for (const part of parts) {
    const { depth, title } = part;
    if (depth === undefined) {
      if (level === undefined) part.to = phasesNamed(title).length > 0 ? 2 : inPhase ? 3 : 2;
      else if (phasesNamed(title).some((phase) => !known.has(phase))) part.to = raise(part, known, ledger);
      else if (inPhase && bold > 1 && below.length === 0 && (stepped ||= !hasList(head, part.at)))
        part.to = 3;
    } else if (level === undefined) part.to = Math.min(depth, 6);
    else if (depth <= level) {
      part.to = 2;
      raised = undefined;
    } else if (
      depth <= level + 2 &&
      phasesNamed(title).some((phase) => !known.has(phase)) &&
      phasesNamed(title).length > 0
    ) {
      part.to = raise(part, known, ledger);
      raised = depth;
    } else if (raised !== undefined && depth > raised) part.to = Math.min(depth - raised + 2, 6);
    else part.to = Math.min(depth - level + 2, 6);
    if (part.to !== 2) continue;
    inPhase = phasesOfHeading(title).length > 0;
    head = part.at;
    stepped = false;
  }
}

function raise({ title }: Part, known: Set<Phase>, ledger: Ledger): number {
  for (const phase of phasesNamed(title)) known.add(phase);
  remark(ledger, 'guessed', `"${title}" is a phase of its own, although it stands below another part`);
  return 2;
}

/** Parts that no phase is named above get one by their words; parts about the page stay what they are. */
function guessPhases(
  parts: Placed[],
  wordsOf: (from: number, to: number) => string,
  end: number,
  ledger: Ledger,
): void {
  const heads = parts.filter(({ to }) => to === 2);
  let current: Phase | undefined;
  for (const [at, part] of heads.entries()) {
    const own = phasesOfHeading(part.title);
    if (own.length > 0 || tellsAbout(part.title)) {
      current = own[0];
      continue;
    }
    const next = heads[at + 1];
    const words = wordsOf(part.at + 1, next?.at ?? end);
    const phase = phaseOfWords(part.title, words);
    if (!phase) {
      current = undefined;
      continue;
    }
    if (phase !== current) part.before = phase;
    current = phase;
    remark(
      ledger,
      'guessed',
      `"${part.title}" is taken for ${PHASE_TITLES[phase].toLowerCase()}, by its words`,
      { minutes: 0.25 },
    );
    const nextAt = next?.at ?? Infinity;
    for (const below of parts)
      if (below.at >= part.at && below.at < nextAt && below.to !== undefined)
        below.to = Math.min(below.to + 1, 6);
  }
}

function editOf(text: string, part: Placed, ledger: Ledger): Edit[] {
  const { start, end, to, depth, before } = part;
  if (to === undefined) return [];
  const written = text.slice(start, end);
  const words =
    depth === undefined
      ? written
          .trim()
          .replace(/^(?:\*\*|__)|(?:\*\*|__)(?=\s*:?$)/g, '')
          .replace(/\s*:\s*$/, '')
      : headingWords(written);
  if (before) ledger.added.push(PHASE_TITLES[before]);
  const lead = before ? `## ${PHASE_TITLES[before]}\n\n` : '';
  const gap = depth === undefined ? '\n' : '';
  return [
    {
      start,
      end,
      text: `${lead}${'#'.repeat(to)} ${words.replace(/\s*\n\s*/g, ' ')}${gap}`,
    },
  ];
}

/** The words of a heading in either notation. */
function headingWords(written: string): string {
  const atx = /^#{1,6}[ \t]*([^]*?)(?:[ \t]+#+)?[ \t]*$/.exec(written);
  return atx ? (atx[1] ?? '') : written.replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '');
}

/** A page without parts: its first list is what is done. */
function phaseBeforeList(text: string, ledger: Ledger): string {
  const root = parseTree(text);
  const list = root.children.find((node) => node.type === 'list' && node.children.length > 1);
  if (!list) return text;
  const phase = phaseOfWords('', toString(list)) ?? 'analysis';
  ledger.added.push(PHASE_TITLES[phase]);
  remark(
    ledger,
    'guessed',
    `the list of steps is taken for ${PHASE_TITLES[phase].toLowerCase()}, by its words`,
    { minutes: 0.5 },
  );
  const at = list.position?.start.offset ?? 0;
  return `${text.slice(0, at)}## ${PHASE_TITLES[phase]}\n\n${text.slice(at)}`;
}
