import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { maturityAddress } from '../../domain/links/addresses.ts';
import { formatScore, formatShare } from '../../domain/maturity/format.ts';
import type {
  CategoryScore,
  FunctionScore,
  NodeScore,
  ProgrammeScore,
  SubcategoryScore,
} from '../../domain/maturity/score.ts';
import { barOf, type ScoreBar } from './figures.ts';
import type { NodeLevel } from './node-place.ts';
import { isPublic } from '../page/page-link.ts';
import { STATE_WORDS } from './state-words.ts';

/** One line of the table that says where a number comes from. */
export interface Reason {
  id: string;
  title: string;
  href: string;
  score: string;
  target: string;
  evidenced: string;
  /** Coverage of a part, or what a control says. */
  state: string;
  share: string;
  bar: ScoreBar | null;
}

export function partReasons(
  { contributions }: FunctionScore | CategoryScore,
  score: ProgrammeScore,
): Reason[] {
  return contributions.map((part) => ({
    id: part.id,
    title: part.title,
    href: maturityAddress(part.id),
    score: formatScore(part.score),
    target: formatScore(part.target),
    evidenced: formatScore(part.evidenced),
    state: part.score === null ? 'Unanswered' : `${formatShare(part.coverage)} answered`,
    share: formatShare(part.share, 1),
    bar: barOf(part, score.scale),
  }));
}

export function controlReasons(
  { contributions }: SubcategoryScore,
  { score: { scale } }: JudgedProgramme,
): Reason[] {
  return contributions.map((control) => ({
    id: control.id,
    title: control.title,
    href: isPublic(control) ? `#${control.id}` : '',
    score: formatScore(control.score),
    target: formatScore(control.target),
    evidenced: formatScore(control.evidenced),
    state: [STATE_WORDS[control.state], control.date && `on ${control.date}`, `weight ${control.weight}`]
      .filter(Boolean)
      .join(', '),
    share: formatShare(control.share, 1),
    bar:
      control.score === null ? null : barOf({ ...control, low: control.score, high: control.score }, scale),
  }));
}

/** Why the number is what it is, in a sentence. */
export function reasonWords(
  level: NodeLevel,
  node: NodeScore & { contributions: readonly unknown[] },
): string {
  if (!node.inPlay)
    return 'Every control here is not applicable or out of scope: there is no number, and it is left out above.';
  if (node.score === null) {
    return node.contributions.length === 0
      ? 'No control maps to it yet: it is unanswered, and could be anything on the scale.'
      : 'No control has an answer yet: it could be anything on the scale.';
  }
  const what =
    level === 'subcategory'
      ? 'the mean of its controls, by weight'
      : 'the mean of its scored subcategories, each with the same weight';
  const open = node.provisional ? ` It is provisional: only ${formatShare(node.coverage)} is answered.` : '';
  return `${formatScore(node.score)} is ${what}.${open}`;
}
