import { TIMELINE_EVENTS, type TimelineEvent } from '../../../domain/model/time/timeline-events.ts';
import { looseWord } from '../../../domain/model/own/loose-word.ts';
import type { Grid, GridRow } from '../table/grid.ts';
import { dayOrderOf, readInstant } from './read-instant.ts';
import { isZone } from './zone-offset.ts';

/** What columns are called, by what they hold: DFIR-IRIS, timelines of forensic tools, and plain tables. */
const COLUMNS = {
  time: 'event date, event_date, date, time, datetime, timestamp, date time, date/time, date & time, date and time, event time, utc, time utc, date utc, when, ts, start, start time, start date, startdate, created, created at, created on, occurred, occurred at, occurred on, zeit, zeitpunkt, datum, uhrzeit, datum/uhrzeit, datum und uhrzeit, horodatage, date et heure, heure, fecha, hora, fecha y hora, data, ora',
  zone: 'event tz, event_tz, tz, timezone, time zone, zeitzone, fuseau horaire, zona horaria',
  title:
    'event title, event_title, title, event, what, what happened, message, activity, action, actions, action taken, short, entry, ereignis, aktion, tätigkeit, événement, évènement, activité, evento, actividad, acción, text',
  text: 'event content, event_content, description, details, desc, content, comment, comments, notes, summary, beschreibung, bemerkung, commentaire, descripción',
  source: 'event source, event_source, source, log source, quelle, fuente',
  category:
    'event category, event_category, category, category name, phase, type, kind, kategorie, art, catégorie, categoría',
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = new Map<string, Column>(
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
    const known = new Set(cells.map((cell) => columnOf(cell)));
    return known.has('time') && (known.has('title') || known.has('text'));
  });
  if (!header)
    return {
      problem: `It has no row with the titles of columns, such as "time" and "event", within its first ${HEADER_WITHIN} rows.`,
    };
  const columns = new Map<Column, number>();
  for (const [at, cell] of header.cells.entries()) {
    const column = columnOf(cell);
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  const clock = clockColumn(grid, header, columns.get('time') ?? 0);
  const timeTitle = header.cells[columns.get('time') ?? 0] ?? '';
  const titled = [timeTitle, header.cells[clock ?? -1] ?? ''].flatMap((title) => zoneIn(title) ?? [])[0];
  const below = grid.rows.filter(({ line }) => line > header.line);
  const order = dayOrderOf(below.map(({ cells }) => (cells[columns.get('time') ?? 0] ?? '').trim()));
  const taken = new Set([...columns.values(), ...(clock === undefined ? [] : [clock])]);
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
  if (order) read.guesses.push(`its days were read ${order}, as rows with a day above 12 tell`);
  for (const { line, cells } of below) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const time = [cell('time'), clock === undefined ? '' : (cells[clock] ?? '').trim()].join(' ').trim();
    const instant = readInstant(time, cell('zone') || titled, zone, order);
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

/** `Time (UTC)` is a time, and says its zone. */
const PLACED = /^(.*?)\s*[([]([^()[\]]+)[)\]]\s*$/;

function columnOf(title: string): Column | undefined {
  const found = NAMES.get(looseWord(title));
  const [, name] = PLACED.exec(title) ?? [];
  return found ?? (name === undefined ? undefined : NAMES.get(looseWord(name)));
}

function zoneIn(title: string): string | undefined {
  const [, , place = ''] = PLACED.exec(title) ?? [];
  if (isZone(place)) return place;
  return /\butc$/i.test(title.trim()) ? 'UTC' : undefined;
}

/** A second column of times, where the first holds days only. */
function clockColumn({ rows }: Grid, header: GridRow, days: number): number | undefined {
  const first = rows.find(({ line, cells }) => line > header.line && (cells[days] ?? '').trim() !== '');
  if (!first || /\d[:h]\d/.test(first.cells[days] ?? '')) return undefined;
  const at = header.cells.findIndex(
    (cell, place) =>
      place !== days &&
      columnOf(cell) === 'time' &&
      /^\d{1,2}[:h.]\d{2}/.test((first.cells[place] ?? '').trim()),
  );
  return at === -1 ? undefined : at;
}

const WORDS: Readonly<Record<TimelineEvent, RegExp>> = {
  started: /^(started?|initial access|first activity|compromise|beginn|début|inicio)(?!\p{L})/iu,
  detected:
    /^(detect\p{L}*|alert(?: was)? (?:raised|fired|received)|reported|alarm|erkannt|entdeckt|detekt\p{L}*|détect\p{L}*|alerte reçue|detectad\p{L}*)(?!\p{L})/iu,
  acknowledged:
    /^(acknowledg\p{L}*|picked up|triage started|incident declared|übernommen|pris en charge|reconocid\p{L}*)(?!\p{L})/iu,
  contained: /^(contain\p{L}*|eingedämmt|eindämmung|confin\p{L}*|contenid\p{L}*|contención)(?!\p{L})/iu,
  eradicated: /^(eradicat\p{L}*|beseitigt|bereinigt|éradi\p{L}*|erradic\p{L}*)(?!\p{L})/iu,
  recovered:
    /^(recover\p{L}*|restored|service restored|wiederhergestellt|rétabli\p{L}*|recuperad\p{L}*|restaurad\p{L}*)(?!\p{L})/iu,
  closed:
    /^(closed?|incident closed|case closed|geschlossen|abgeschlossen|clos|clôturé|cerrad\p{L}*)(?!\p{L})/iu,
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
