import type { Element } from 'hast';
import type { BoardPack } from '../../../views/maturity/board-pack.ts';
import { el } from '../pack/tree.ts';
import { list, table, words, type Slide } from './slide-parts.ts';

/** Rows that fit on a page with what stands around them. */
const MOST_ROWS = 9;

function more(all: readonly unknown[], where: string): Element | undefined {
  return all.length > MOST_ROWS ? words(`${all.length - MOST_ROWS} more: see ${where}.`, 'soft') : undefined;
}

export function readiness({ readiness: all }: BoardPack): Slide {
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

export function gaps({ gaps: all, sheet }: BoardPack): Slide {
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

export function records({ records: all, metrics, period }: BoardPack): Slide {
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

export function decisions({ decisions: all }: BoardPack): Slide {
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
