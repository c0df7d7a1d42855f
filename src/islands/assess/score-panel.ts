import { formatChange, formatScore, formatShare } from '../../domain/maturity/format.ts';
import type { NodeScore, ProgrammeScore } from '../../domain/maturity/score.ts';
import { barOf } from '../../views/maturity/figures.ts';
import { radar } from '../../views/charts/radar.ts';
import { el, say, svg } from '../parts/dom.ts';

export interface Numbers {
  now: ProgrammeScore;
  /** What `now` is compared with: the site's numbers, or in what-if one's own. */
  before: ProgrammeScore;
  beforeWords: string;
  left: ReadonlyMap<string, number>;
}

/** Live numbers: overall with bounds, radar, and each function with what is left to answer. */
export interface ScorePanel {
  element: HTMLElement;
  show(numbers: Numbers): void;
}

export function scorePanel(
  functions: readonly { id: string; title: string }[],
  onFunction: (id: string) => void,
): ScorePanel {
  const figure = el('strong', { class: 'assess-overall', 'data-score': 'overall' });
  const of = el('span', { class: 'soft' });
  const change = el('span', { class: 'assess-change' });
  const words = el('p', { class: 'small soft' });
  const chart = el('div', { class: 'assess-radar' });
  const rows = functions.map(({ id, title }) => functionRow(id, title, () => onFunction(id)));
  const more = el(
    'details',
    { class: 'assess-more', open: true },
    el('summary', {}, 'By function'),
    chart,
    functionTable(rows.map(({ element }) => element)),
  );
  const element = el(
    'section',
    { class: 'assess-scores panel', 'aria-label': 'Scores' },
    el(
      'div',
      { class: 'assess-headline' },
      el('span', { class: 'small soft' }, 'Overall'),
      figure,
      of,
      change,
    ),
    words,
    more,
  );
  if (matchMedia('(max-width: 62rem)').matches) more.open = false;
  return {
    element,
    show({ now, before, beforeWords, left }) {
      const { overall, scale } = now;
      say(figure, formatScore(overall.score));
      figure.dataset['exact'] = String(overall.score);
      say(of, `of ${scale.max}`);
      showChange(change, overall, before.overall, beforeWords);
      say(
        words,
        summaryWords(
          overall,
          [...left.values()].reduce((sum, value) => sum + value, 0),
        ),
      );
      chart.replaceChildren(drawRadar(now));
      for (const [index, row] of rows.entries())
        row.show(now, before, index, beforeWords, left.get(now.functions[index]!.id) ?? 0);
    },
  };
}

function functionTable(rows: readonly HTMLElement[]): HTMLElement {
  const heads = ['Function', 'Score', 'Bounds', 'Left'].map((text) => el('th', { scope: 'col' }, text));
  return el(
    'table',
    { class: 'assess-functions' },
    el('caption', { class: 'vh' }, 'Score of each function, with bounds and questions left'),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...rows),
  );
}

function summaryWords(overall: ProgrammeScore['overall'], open: number): string {
  const { provisional, low, high, coverage, target, evidenced } = overall;
  const weakest = overall.weakest
    ? ` Weakest: ${overall.weakest.title}, ${formatScore(overall.weakest.score)}.`
    : '';
  return `${provisional ? 'Provisional: b' : 'B'}etween ${formatScore(low)} and ${formatScore(high)} with ${formatShare(coverage)} answered. Target ${formatScore(target)}, evidenced ${formatScore(evidenced)}.${weakest} ${open === 0 ? 'Nothing left to answer.' : ''}`.trim();
}

function showChange(element: HTMLElement, now: NodeScore, before: NodeScore, words: string): void {
  const text = formatChange(before.score, now.score);
  const isSame = !/[1-9]/.test(text);
  say(element, isSame ? '' : text);
  element.title = isSame ? '' : `${text} against ${words}`;
  element.dataset['sign'] = isSame ? '' : text.startsWith('+') ? 'up' : 'down';
}

function functionRow(id: string, title: string, onClick: () => void) {
  const score = el('strong', { 'data-score': id });
  const change = el('span', { class: 'assess-change' });
  const bounds = el('span', { class: 'assess-bounds' });
  const left = el('td', { class: 'number' });
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
  const element = el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      el(
        'button',
        {
          type: 'button',
          class: 'assess-plain',
          title: `Show the questions of ${title} only`,
          onclick: onClick,
        },
        title,
      ),
      bar,
    ),
    el('td', { class: 'number' }, score, change),
    el('td', { class: 'number small' }, bounds),
    left,
  );
  return {
    element,
    show(now: ProgrammeScore, before: ProgrammeScore, index: number, beforeWords: string, open: number) {
      const node = now.functions[index]!;
      say(score, formatScore(node.score));
      score.dataset['exact'] = String(node.score);
      showChange(change, node, before.functions[index]!, beforeWords);
      say(bounds, node.low === null ? '' : `${formatScore(node.low)}–${formatScore(node.high)}`);
      say(left, String(open));
      bar.replaceChildren(...drawBar(node, now));
    },
  };
}

/** As `ScoreBar.astro` draws it. */
function drawBar(node: NodeScore, { scale }: ProgrammeScore): HTMLElement[] {
  const bar = barOf(node, scale);
  if (!bar) return [];
  return [
    ...(bar.score === null ? [] : [el('i', { class: 'fill', style: `width:${bar.score}%` })]),
    el('i', { class: 'bounds', style: `left:${bar.low}%;width:${bar.high - bar.low}%` }),
    ...(bar.target === null ? [] : [el('i', { class: 'mark', style: `left:${bar.target}%` })]),
  ];
}

function drawRadar({ functions, scale }: ProgrammeScore): SVGElement {
  const { size, centre, rings, spokes, band, target, evidenced, current, dots, names, labels } = radar(
    functions.map(({ title, score, evidenced: shown, target: aim, low, high }) => ({
      label: title,
      values: [formatScore(score)],
      current: score,
      evidenced: shown,
      target: aim,
      low,
      high,
    })),
    scale,
  );
  const words = functions
    .map(({ title, score, target: aim }) => `${title} ${formatScore(score)} of target ${formatScore(aim)}`)
    .join(', ');
  return svg(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-label': `Radar of the functions: ${words}`,
    },
    ...rings.map(({ points }) => svg('polygon', { class: 'rule', points })),
    ...spokes.map(({ x, y }) => svg('path', { class: 'rule', d: `M${centre.x} ${centre.y}L${x} ${y}` })),
    svg('path', { class: 'bounds', d: band }),
    svg('path', { class: 'stroke stroke-target', d: target }),
    svg('path', { class: 'stroke', d: current }),
    svg('path', { class: 'stroke stroke-second', d: evidenced }),
    ...dots.map(({ x, y }) => svg('circle', { class: 'dot', cx: x, cy: y, r: 4 })),
    ...names.map(({ x, y, anchor, text }) =>
      svg('text', { class: 'line-name', x, y, 'text-anchor': anchor }, text),
    ),
    ...labels.map(({ x, y, anchor, label, values }) =>
      svg(
        'text',
        { x, y, 'text-anchor': anchor },
        svg('tspan', {}, label),
        ...values.map((value) => svg('tspan', { class: 'value', x, dy: 17 }, value)),
      ),
    ),
  );
}
