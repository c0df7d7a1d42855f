import { TIMELINE_EVENTS, type TimelineEvent } from '../../../domain/model/time/timeline-events.ts';
import { looseWord } from '../row-standing.ts';
import type { Grid } from '../table/grid.ts';
import { readInstant } from './read-instant.ts';

/** What columns are called, by what they hold: DFIR-IRIS, timelines of forensic tools, and plain tables. */
const COLUMNS = {
  time: 'event date, event_date, date, time, datetime, timestamp, date time, utc, time utc, date utc, when, zeit, zeitpunkt',
  zone: 'event tz, event_tz, tz, timezone, time zone',
  title: 'event title, event_title, title, event, what, message, activity, short, ereignis',
  text: 'event content, event_content, description, details, desc, content, comment, notes, beschreibung',
  source: 'event source, event_source, source, log source, quelle',
  category: 'event category, event_category, category, category name, phase, type, kategorie',
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = new Map(
  (Object.keys(COLUMNS) as Column[]).flatMap((column) =>
    COLUMNS[column].split(', ').map((name) => [looseWord(name), column] as const),
  ),
);

/** Columns of an export that say nothing of the incident. */
const DROPPED =
  /^(event )?(id|uuid|color|colour|in graph|in summary|is flagged|added|user id|case id|parent event id|event id|date wtz|children|modification history)$/;
const HEADER_WITHIN = 20;

export interface TimelineRow {
  line: number;
  /** UTC, to the second. */
  at: string;
  title: string;
  text: string;
  source: string;
  category: string;
  /** What stands in columns without a meaning here. */
  rest: { title: string; cell: string }[];
}

export interface ReadTimeline {
  rows: TimelineRow[];
  /** The instants of the record, by the words of the rows. */
  events: Partial<Record<TimelineEvent, string>>;
  guesses: string[];
  left: string[];
  bad: { line: number; text: string }[];
}

/** The events of a table, in the order of their times. `zone`: of times that name none, such as `+01:00`; undefined: UTC, and said. */
export function readTimeline(grid: Grid, zone: string | undefined): ReadTimeline | { problem: string } {
  const header = grid.rows.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const known = new Set(cells.map((cell) => NAMES.get(looseWord(cell))));
    return known.has('time') && (known.has('title') || known.has('text'));
  });
  if (!header)
    return {
      problem: `It has no row with the titles of columns, such as "time" and "event", within its first ${HEADER_WITHIN} rows.`,
    };
  const columns = new Map<Column, number>();
  for (const [at, cell] of header.cells.entries()) {
    const column = NAMES.get(looseWord(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  const taken = new Set(columns.values());
  const others = header.cells.flatMap((cell, at) =>
    cell.trim() === '' || taken.has(at) ? [] : [{ title: cell.trim(), at }],
  );
  const read: ReadTimeline = {
    rows: [],
    events: {},
    guesses: [],
    left: others.filter(({ title }) => DROPPED.test(looseWord(title))).map(({ title }) => title),
    bad: [],
  };
  let zoneless = 0;
  for (const { line, cells } of grid.rows) {
    if (line <= header.line || cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const instant = readInstant(cell('time'), cell('zone') || undefined, zone);
    if ('problem' in instant) {
      read.bad.push({
        line,
        text: `column "${header.cells[columns.get('time') ?? 0]?.trim()}": ${instant.problem}`,
      });
      continue;
    }
    if (instant.assumed) zoneless += 1;
    const title = cell('title') || (cell('text').split('\n')[0] ?? '');
    if (title === '') {
      read.bad.push({ line, text: 'it says when, and not what' });
      continue;
    }
    read.rows.push({
      line,
      at: instant.at,
      title,
      text: cell('title') === '' ? cell('text').split('\n').slice(1).join('\n') : cell('text'),
      source: cell('source'),
      category: cell('category'),
      rest: others.flatMap(({ title: name, at }) =>
        DROPPED.test(looseWord(name)) || (cells[at] ?? '').trim() === ''
          ? []
          : [{ title: name, cell: (cells[at] ?? '').trim() }],
      ),
    });
  }
  if (zoneless > 0)
    read.guesses.push(
      `${zoneless} times name no zone and were taken as ${zone ?? 'UTC (--zone says another)'}`,
    );
  read.rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.line - b.line));
  if (read.rows.length + read.bad.length === 0)
    return { problem: 'It has no row below the titles of its columns.' };
  findEvents(read);
  return read;
}

const WORDS: Readonly<Record<TimelineEvent, RegExp>> = {
  started: /^(started?|initial access|first activity|compromise)\b/i,
  detected: /^(detect\w*|alert (?:raised|fired)|reported)\b/i,
  acknowledged: /^(acknowledg\w*|picked up|triage started|incident declared)\b/i,
  contained: /^(contain\w*)\b/i,
  eradicated: /^(eradicat\w*)\b/i,
  recovered: /^(recover\w*|restored|service restored)\b/i,
  closed: /^(closed?|incident closed|case closed)\b/i,
};

/** The first row whose category or words name an event; one that would stand before the event before it is none. */
function findEvents(read: ReadTimeline): void {
  let last = '';
  for (const event of TIMELINE_EVENTS) {
    const row = read.rows.find(
      ({ category, title, at }) => at >= last && (WORDS[event].test(category) || WORDS[event].test(title)),
    );
    if (!row) continue;
    read.events[event] = row.at;
    last = row.at;
    read.guesses.push(`${event}: row ${row.line}, "${row.title.replace(/\s+/g, ' ').slice(0, 60)}"`);
  }
}
