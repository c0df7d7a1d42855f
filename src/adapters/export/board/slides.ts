import type { Element } from 'hast';
import type { BoardPack } from '../../../views/maturity/board-pack.ts';
import { radarSvg } from '../../../views/maturity/board-files.ts';
import { el } from '../pack/tree.ts';

/** A page of the pack: what it is about, and what it shows. */
export interface Slide {
  title: string;
  body: (Element | undefined)[];
}

type Cell = string | Element;

/** Rows of words and numbers; `numbers`: how many columns behind the first are numbers. */
function table(heads: readonly string[], numbers: number, rows: readonly (readonly Cell[])[]): Element {
  const kind = (at: number) => (at > 0 && at <= numbers ? { className: ['num'] } : {});
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...heads.map((head, at) => el('th', { ...kind(at), scope: 'col' }, head)))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          {},
          ...row.map((cell, at) => (at === 0 ? el('th', { scope: 'row' }, cell) : el('td', kind(at), cell))),
        ),
      ),
    ),
  );
}

const words = (text: string, kind?: string): Element => el('p', kind ? { className: [kind] } : {}, text);
const list = (items: readonly (string | readonly Cell[])[]): Element =>
  el('ul', {}, ...items.map((item) => el('li', {}, ...(typeof item === 'string' ? [item] : item))));

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

function overall({ sheet }: BoardPack): Slide {
  const { overview, facts, trend: since } = sheet;
  const { overall: whole, tier } = overview;
  const svg = radarSvg(overview.radar, 'Score of each function').replace(/<\?xml[^>]*\?>\n?/, '');
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

/** Rows that fit on a page with what stands around them. */
const MOST_ROWS = 9;

function more(all: readonly unknown[], where: string): Element | undefined {
  return all.length > MOST_ROWS ? words(`${all.length - MOST_ROWS} more: see ${where}.`, 'soft') : undefined;
}

function readiness({ readiness: all }: BoardPack): Slide {
  const rows = all.flatMap(({ title, state, words: why, items }) =>
    (items.length > 0 ? items : [{ text: why, why: '', remedy: '' }]).map((item, at) => [
      at === 0 ? `${title}: ${state}` : '',
      item.text,
      item.why,
      item.remedy,
    ]),
  );
  return {
    title: 'What keeps us from being ready',
    body:
      all.length === 0
        ? [words('Every function is ready.')]
        : [
            table(
              ['Function', 'Not true, or not known', 'Why', 'What mends it'],
              0,
              rows.slice(0, MOST_ROWS),
            ),
            more(rows, 'the pages of readiness'),
          ],
  };
}

function gaps({ gaps: all, sheet }: BoardPack): Slide {
  const whole = sheet.closing?.rows[0];
  return {
    title: 'The most urgent gaps, and what they cost',
    body: [
      all.length === 0 ? words('No score lies below its target.') : undefined,
      whole
        ? words(`Closing them takes the overall score from ${whole.before} to ${whole.after}.`)
        : undefined,
      all.length === 0
        ? undefined
        : table(
            ['Outcome', 'Score', 'Target', 'Owner', 'Next steps', 'Effort'],
            2,
            all.map(({ gap, actions, effort }) => [
              `${gap.id} ${gap.title}`,
              gap.score,
              gap.target,
              gap.owners.map(({ label }) => label).join(', '),
              actions.length > 0
                ? list(
                    actions.map(({ title, due, overdue }) => [
                      `${title}, `,
                      el('span', { className: ['day'] }, overdue ? `was due ${due}` : due),
                    ]),
                  )
                : 'no action yet',
              effort ?? (actions.length > 0 ? 'not estimated' : '–'),
            ]),
          ),
    ],
  };
}

function records({ records: all, metrics, period }: BoardPack): Slide {
  return {
    title: `Exercises and incidents, ${period.title}`,
    body: [
      all.length === 0
        ? words(`Nothing is recorded from ${period.from} to ${period.to}.`)
        : table(
            ['Day', 'What', 'Kind', 'Severity', 'Found'],
            0,
            all
              .slice(0, MOST_ROWS)
              .map(({ row, findings }) => [
                row.date,
                row.title,
                row.kind,
                row.severity ?? '–',
                findings.length === 0
                  ? 'nothing'
                  : `${findings.length}, ${findings.filter(({ open }) => open).length} open${findings.some(({ overdue }) => overdue) ? ', some past due' : ''}`,
              ]),
          ),
      more(all, 'the pages of records'),
      metrics.length === 0
        ? undefined
        : table(
            ['Median times', 'Severity', 'Records', ...(metrics[0]?.times ?? []).map(({ metric }) => metric)],
            0,
            metrics
              .slice(0, MOST_ROWS)
              .map(({ title, severity, records: count, times }) => [
                title,
                severity,
                String(count),
                ...times.map(({ median, count: of }) => (of > 0 ? `${median} (${of})` : '–')),
              ]),
          ),
    ],
  };
}

function decisions({ decisions: all }: BoardPack): Slide {
  return {
    title: 'Decisions asked',
    body:
      all.length === 0
        ? [words('Nothing here needs a decision.')]
        : [
            el(
              'ol',
              { className: ['asks'] },
              ...all.map(({ ask, why, choices }) =>
                el(
                  'li',
                  {},
                  el('b', {}, ask),
                  words(why, 'soft'),
                  el(
                    'p',
                    { className: ['choices'] },
                    ...choices.map((choice) => el('span', {}, `☐ ${choice}`)),
                  ),
                ),
              ),
            ),
          ],
  };
}
