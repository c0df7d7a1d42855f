import { gapsOf } from '../../domain/maturity/gaps.ts';
import { formatGap, formatScore, formatShare, NO_NUMBER } from '../../domain/maturity/format.ts';
import type { NodeScore, SubcategoryScore } from '../../domain/maturity/score.ts';
import { levelTexts } from '../../domain/maturity/level-words.ts';
import { printable } from './printable.ts';
import { alignColumns, type Column, wrap } from './score-columns.ts';
import type { ScoreSelection } from './score-selection.ts';
import { trendTable } from './score-trend-table.ts';

const MOST_GAPS = 10;
const MOST_UNANSWERED = 30;

const left = (title: string, rest?: boolean): Column => ({ title, align: 'left', ...(rest ? { rest } : {}) });
const right = (title: string): Column => ({ title, align: 'right' });

/** `score` for a person: every number with its bounds, what holds it down, and where to start. */
export function scoreTable(selection: ScoreSelection): string {
  const { score, trend } = selection;
  const { min, max } = score.scale;
  const one = selection.function !== undefined;
  const texts = levelTexts(score.scale);
  const nodes: NodeScore[] = one
    ? [score.overall, ...score.functions, ...score.categories]
    : [
        score.overall,
        ...score.functions.flatMap((node) => [
          node,
          ...score.categories.filter((own) => own.function === node.id),
        ]),
      ];
  const { byPriority, assessFirst } = gapsOf(score);
  const shownGaps = byPriority.slice(0, MOST_GAPS);
  const blocks = [
    `Scores as of ${score.asOf}, on a scale from ${min} to ${max}\n`,
    ...(texts.length > 0 ? [wrap(`Levels: ${printable(texts.join(', '))}`)] : []),
    nodeTable(nodes),
    notes(selection),
    ...(trend ? [trendTable(trend, nodes)] : []),
    ...(one ? [subcategoryTable(score.subcategories)] : []),
    ...(!one && shownGaps.length > 0
      ? [`${gapTitle(shownGaps.length, byPriority.length)}\n${subcategoryTable(shownGaps)}`]
      : []),
    ...(one ? [walkedLines(selection)] : []),
    unanswered(assessFirst),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function nodeTable(nodes: readonly NodeScore[]): string {
  const columns = [
    left('Id'),
    left('Title', true),
    right('Score'),
    right('Bounds'),
    right('Cover'),
    right('Evid.'),
    right('Target'),
    right('Level'),
  ];
  return alignColumns(
    columns,
    nodes.map((node) => [
      node.id === 'overall' ? '' : node.id,
      node.title,
      scoreOf(node),
      boundsOf(node),
      formatShare(node.coverage),
      formatScore(node.evidenced),
      formatScore(node.target),
      levelOf(node),
    ]),
  );
}

function subcategoryTable(nodes: readonly SubcategoryScore[]): string {
  const columns = [
    left('Id'),
    left('Title', true),
    right('Score'),
    right('Bounds'),
    right('Evid.'),
    right('Target'),
    right('Gap'),
    right('Level'),
    right('Priority'),
  ];
  return alignColumns(
    columns,
    nodes.map((node) => [
      node.id,
      node.title,
      node.inPlay ? scoreOf(node) : 'n/a',
      boundsOf(node),
      formatScore(node.evidenced),
      formatScore(node.target),
      formatGap(node),
      levelOf(node),
      node.band ? `${node.band} ${formatScore(node.priority, 1)}` : NO_NUMBER,
    ]),
    1,
  );
}

function notes({ score }: ScoreSelection): string {
  const { overall, functions } = score;
  const nodes: NodeScore[] = [overall, ...functions, ...score.categories, ...score.subcategories];
  const gated = functions.flatMap((node) =>
    node.gatedBy.map(
      ({ title, floor, score: own }) =>
        `${node.title} is gated: "${title}" is at ${formatScore(own)}, below its floor of ${floor}.`,
    ),
  );
  const lines = [
    ...(overall.weakest
      ? [
          `Weakest function: ${overall.weakest.title}, ${formatScore(overall.weakest.score)}. Flat mean over subcategories: ${formatScore(overall.flatMean)}.`,
        ]
      : []),
    ...gated,
    ...(nodes.some(({ provisional }) => provisional)
      ? ['~ provisional: too little is answered; read it with its bounds.']
      : []),
    ...(functions.some((node) => node.gated) ? ['! gated: a key control is below its floor.'] : []),
  ];
  return lines.map((line) => wrap(line)).join('');
}

function unanswered(nodes: readonly SubcategoryScore[]): string {
  if (nodes.length === 0) return '';
  const shown = nodes.slice(0, MOST_UNANSWERED).map(({ id }) => id);
  const more = nodes.length > shown.length ? ` and ${nodes.length - shown.length} more` : '';
  return wrap(`Assess first, nobody has scored them: ${shown.join(', ')}${more}`);
}

/** What stands behind the scores, for who judges them. */
function walkedLines({ walked }: ScoreSelection): string {
  if (walked.length === 0) return '';
  const lines = walked.map(({ title, runbook, words }) =>
    wrap(`${title}: ${runbook}, ${words}.`, '  ', '  '),
  );
  return `Runbooks that controls name, as they were walked; no score comes from it\n${lines.join('')}`;
}

function gapTitle(shown: number, all: number): string {
  return shown < all ? `Gaps by priority, the first ${shown} of ${all}` : 'Gaps by priority';
}

function scoreOf(node: NodeScore): string {
  return `${formatScore(node.score)}${node.provisional ? '~' : ' '}`;
}

function boundsOf({ low, high }: NodeScore): string {
  return low === null ? NO_NUMBER : `${formatScore(low)}–${formatScore(high)}`;
}

function levelOf({ level, gated }: NodeScore): string {
  return `${level ?? NO_NUMBER}${gated ? '!' : ' '}`;
}
