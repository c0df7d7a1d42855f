import { toCsv } from '../../domain/text/csv.ts';
import type { Radar } from '../charts/radar.ts';
import type { BoardSheet } from './board.ts';

/** Addresses of what a board's sheet gives out as files. */
export const BOARD_FILES = { csv: '/maturity/board.csv', chart: '/maturity/board.svg' } as const;

/** The sheet as one table, as a spreadsheet opens it: functions, overall, then the gaps. */
export function boardCsv({ today, overview, functions, trend, gaps }: BoardSheet): string {
  const since = trend ? `change_since_${trend.from}` : 'change';
  const head = ['as_of', 'part', 'id', 'title', 'score', 'target', since, 'state', 'true_today', 'words'];
  const { overall } = overview;
  return `\uFEFF${toCsv([
    head,
    [
      today,
      'overall',
      '',
      'Overall',
      number(overall.score),
      number(overall.target),
      number(trend?.overall?.change),
      '',
      '',
      '',
    ],
    ...functions.map(({ id, title, figures, change, state, readiness, blockers }) => [
      today,
      'function',
      id,
      title,
      number(figures.score),
      number(figures.target),
      number(change?.change),
      state,
      readiness,
      blockers.map(({ text }) => text).join('; '),
    ]),
    ...gaps.map(({ id, title, score, target, owners, next }) => [
      today,
      'gap',
      id,
      title,
      number(score),
      number(target),
      '',
      '',
      '',
      [
        owners.map(({ label }) => label).join(', '),
        next ? `${next.due}: ${next.title}` : 'no action yet',
      ].join('; '),
    ]),
  ])}`;
}

/** A number as shown, for a spreadsheet to compute with; nothing where there is none. */
function number(shown: string | undefined): number | undefined {
  const value = Number(shown?.replace('−', '-'));
  return shown === undefined || Number.isNaN(value) ? undefined : value;
}

/** The radar as a picture that stands alone: on white, with its colours and what its lines are. */
export function radarSvg(
  { size, centre, rings, spokes, labels, dots, band, target, evidenced, current }: Radar,
  title: string,
  accent = '#2442c4',
): string {
  const height = size.height + 34;
  const keys = [
    ['Current', 'stroke'],
    ['Evidenced', 'second'],
    ['Target', 'target'],
  ] as const;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width * 2}" height="${height * 2}" font-family="system-ui, Arial, sans-serif" font-size="12" fill="#141924">
<title>${escapeMarkup(title)}</title>
<style>.rule{fill:none;stroke:#d6dae2}.bounds{fill:${accent};fill-opacity:.14;fill-rule:evenodd}.stroke{fill:none;stroke:${accent};stroke-width:2.5}.second{fill:none;stroke:#a03f00;stroke-width:2;stroke-dasharray:7 3}.target{fill:none;stroke:#495263;stroke-width:1.5;stroke-dasharray:2 4}.dot{fill:${accent};stroke:#fff}</style>
<rect width="100%" height="100%" fill="#fff"/>
${rings.map(({ points }) => `<polygon class="rule" points="${points}"/>`).join('')}
${spokes.map(({ x, y }) => `<path class="rule" d="M${centre.x} ${centre.y}L${x} ${y}"/>`).join('')}
<path class="bounds" d="${band}"/><path class="target" d="${target}"/><path class="stroke" d="${current}"/><path class="second" d="${evidenced}"/>
${dots.map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="4"/>`).join('')}
${rings.map(({ label, x, y }) => `<text x="${x}" y="${y}" fill="#495263">${escapeMarkup(label)}</text>`).join('')}
${labels
  .map(
    ({ x, y, anchor, label, values }) =>
      `<text x="${x}" y="${y}" text-anchor="${anchor}"><tspan font-weight="bold">${escapeMarkup(label)}</tspan>${values.map((value) => `<tspan x="${x}" dy="15">${escapeMarkup(value)}</tspan>`).join('')}</text>`,
  )
  .join('')}
${keys
  .map(
    ([name, line], at) =>
      `<path class="${line}" d="M${60 + at * 110} ${height - 14}h28"/><text x="${94 + at * 110}" y="${height - 10}">${name}</text>`,
  )
  .join('')}
</svg>
`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
