import { Buffer } from 'node:buffer';
import type { BoardPack } from '../../../views/maturity/board-pack.ts';
import { radarSvg } from '../../../views/maturity/board-files.ts';
import { el } from '../pack/tree.ts';
import { list, table, words, type Slide } from './slide-parts.ts';
import { decisions, gaps, readiness, records } from './slides-of-work.ts';

/** Every page of the pack, in the order of the meeting. */
export function slidesOf(pack: BoardPack): Slide[] {
  return [
    overall(pack),
    functions(pack),
    evidence(pack),
    trend(pack),
    readiness(pack),
    gaps(pack),
    records(pack),
    decisions(pack),
  ];
}

function overall({ sheet, accent }: BoardPack): Slide {
  const { overview, facts, trend: since } = sheet;
  const { overall: whole, tier } = overview;
  const svg = radarSvg(overview.radar, 'Score of each function', accent).replace(/<\?xml[^>]*\?>\n?/, '');
  return {
    title: 'Where we stand',
    body: [
      el(
        'div',
        { className: ['two'] },
        el(
          'div',
          {},
          el('p', { className: ['big'] }, whole.score, el('small', {}, ` ${whole.of}`)),
          words(
            `Bounds ${whole.low} to ${whole.high}, ${whole.coverage} answered. Evidenced ${whole.evidenced}, target ${whole.target}.`,
            'soft',
          ),
          words(overview.summary),
          since ? words(since.summary) : undefined,
          tier ? words(`CSF Tier ${tier.value}, ${tier.name}. ${tier.rationale}`) : undefined,
          list(facts),
        ),
        el('img', {
          src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
          alt: `Score of each function. ${overview.summary}`,
        }),
      ),
    ],
  };
}

function functions({ sheet }: BoardPack): Slide {
  return {
    title: 'The six functions',
    body: [
      table(
        ['Function', 'Score', 'From', 'To', 'Target', 'Answered', 'Ready today?', 'What is not true yet'],
        5,
        sheet.functions.map(({ title, figures, state, readiness: share, blockers }) => [
          title,
          figures.provisional ? `${figures.score} *` : figures.score,
          figures.low,
          figures.high,
          figures.target,
          figures.coverage,
          `${state}, ${share}`,
          blockers.map(({ text }) => text).join('; '),
        ]),
      ),
      words(
        'From and to: where the score may lie until everything is answered. * provisional: too little is answered to rely on the number.',
        'soft',
      ),
    ],
  };
}

function evidence({ sheet }: BoardPack): Slide {
  const bar = (value: string, of: string, kind: string) => {
    const share = Math.max(0, Math.min(100, (Number(value) / Number(of.replace(/\D+/g, ''))) * 100));
    return el('span', {
      className: ['bar', kind],
      style: `width:${Number.isNaN(share) ? 0 : share.toFixed(1)}%`,
    });
  };
  return {
    title: 'What is claimed, and what evidence shows',
    body: [
      table(
        ['Function', 'Claimed', 'Evidenced', 'Not shown', ''],
        3,
        sheet.functions.map(({ title, figures }) => [
          title,
          figures.score,
          figures.evidenced,
          difference(figures.score, figures.evidenced),
          el(
            'div',
            { className: ['bars'] },
            bar(figures.score, figures.of, 'claimed'),
            bar(figures.evidenced, figures.of, 'evidenced'),
          ),
        ]),
      ),
      words(
        'The upper bar is what is claimed, the lower one what is evidenced. Evidenced counts a score only as far as valid evidence covers it: what is claimed and not shown may be true, and nobody outside can know it.',
        'soft',
      ),
    ],
  };
}

/** Of two numbers as they are shown, so that the row adds up. */
function difference(claimed: string, evidenced: string): string {
  const value = Number(claimed) - Number(evidenced);
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}

function trend({ trend: view }: BoardPack): Slide {
  if (!view)
    return { title: 'Since last year', body: [words('There is no earlier assessment to compare with.')] };
  return {
    title: `From ${view.from} to ${view.to}`,
    body: [
      words(view.summary),
      table(
        ['', 'Before', 'After', 'Change', 'Same controls', 'Other scope', 'Controls'],
        6,
        view.rows.map(({ title, before, after, change, matched, scope, controls }) => [
          title,
          before,
          after,
          change,
          matched,
          scope,
          String(controls),
        ]),
      ),
      words(
        'Same controls: those scored on both days, which is what work has changed. Other scope: controls that came into the count or left it. Together they are the change.',
        'soft',
      ),
    ],
  };
}
