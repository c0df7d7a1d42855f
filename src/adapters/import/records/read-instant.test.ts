import { describe, expect, it } from 'vitest';
import type { Grid } from '../table/grid.ts';
import { dayOrderOf, readInstant } from './read-instant.ts';
import { readTimeline } from './read-timeline.ts';

describe('an instant', () => {
  it.each([
    ['2026-02-03T10:00:00.123456+01:00', '2026-02-03T09:00:00Z'],
    ['2026-02-03 10:00 UTC', '2026-02-03T10:00:00Z'],
    ['2026/02/03 10:00:05Z', '2026-02-03T10:00:05Z'],
    ['03.02.2026, 10:00 Uhr', '2026-02-03T10:00:00Z'],
    ['3 Feb 2026 10:05 CET', '2026-02-03T09:05:00Z'],
    ['Tue, Feb 3, 2026 1:05 PM', '2026-02-03T13:05:00Z'],
    ['13/02/2026 12:05 am', '2026-02-13T00:05:00Z'],
    ['2026-02-03 10:00 (UTC+1)', '2026-02-03T09:00:00Z'],
    ['2026-02-03 10h05', '2026-02-03T10:05:00Z'],
    ['1770112800', '2026-02-03T10:00:00Z'],
    ['1770112800.25', '2026-02-03T10:00:00Z'],
    ['1770112800000', '2026-02-03T10:00:00Z'],
  ])('%s is %s', (text, at) => expect(readInstant(text, undefined, undefined)).toMatchObject({ at }));

  it.each([
    ['02/03/2026 10:00', 'reads in one way only'],
    ['2026-02-03', 'a day without a time'],
    ['February 2026 10:00', 'reads in one way only'],
    ['2026-02-03 25:00', 'does not exist'],
    ['2026-02-30 10:00', 'does not exist'],
    ['2026-02-03 13:00 PM', 'does not exist'],
    ['2026-02-03 10:00 IST', 'the zone "IST" is not known'],
    ['10:00', 'reads in one way only'],
    ['yesterday', 'reads in one way only'],
    ['177011', 'reads in one way only'],
  ])('%s is none: %s', (text, problem) =>
    expect(readInstant(text, undefined, undefined)).toEqual({ problem: expect.stringContaining(problem) }),
  );

  it.each([
    ['2026-02-03 10:00', 'Europe/Paris', '2026-02-03T09:00:00Z'],
    ['2026-07-03 10:00', 'Europe/Paris', '2026-07-03T08:00:00Z'],
    ['2026-07-03 10:00', 'America/New_York', '2026-07-03T14:00:00Z'],
    ['2026-02-03 10:00Z', 'Europe/Paris', '2026-02-03T10:00:00Z'],
  ])('%s on clocks of %s is %s', (text, zone, at) =>
    expect(readInstant(text, undefined, zone)).toMatchObject({ at }),
  );

  it.each([
    ['2026-03-29 02:30', 'shown never'],
    ['2026-10-25 02:30', 'shown twice'],
  ])('%s on clocks that were changed is asked', (text, problem) =>
    expect(readInstant(text, undefined, 'Europe/Paris')).toEqual({
      problem: expect.stringContaining(problem),
    }),
  );

  it.each([
    [['2/3/2026 10:00', '2/13/2026 10:00'], 'month first'],
    [['2/3/2026', '13/2/2026'], 'day first'],
    [['13/2/2026', '2/13/2026'], undefined],
    [['2/3/2026'], undefined],
  ])('%j are read %s', (texts, order) => expect(dayOrderOf(texts)).toBe(order));
});

describe('a timeline', () => {
  const read = (...lines: string[]) => {
    const grid: Grid = {
      decimalComma: false,
      rows: lines.map((line, at) => ({ line: at + 1, cells: line.split(';') })),
    };
    const made = readTimeline(grid, undefined);
    if ('problem' in made) throw new Error(made.problem);
    return made;
  };

  it.each<[string, string[]]>([
    ['day and time apart', ['Date;Time;Event', '2026-02-03;10:00;Contained']],
    ['in French', ['Date;Heure;Événement', '03.02.2026;10:00;Contained']],
    ['its zone in the title', ['Timestamp (CET);Activity', '2026-02-03 11:00;Contained']],
    ['its zone on the clock', ['Datum;Uhrzeit (UTC+1);Ereignis', '03.02.2026;11:00;Contained']],
    ['seconds since 1970', ['ts;user;text', '1770112800.5;a;Contained']],
    ['the order of other rows', ['When;What', '2/3/2026 10:00 AM;Contained', '2/13/2026 10:00 AM;x']],
  ])('%s', (_, lines) => {
    const { rows, bad, events } = read(...lines);
    expect(bad).toEqual([]);
    expect(rows[0]).toMatchObject({ at: '2026-02-03T10:00:00Z', title: 'Contained' });
    expect(events.contained).toBe('2026-02-03T10:00:00Z');
  });

  it('words of other languages name what happened', () => {
    const words = [
      'Beginn',
      'Alerte reçue',
      'Übernommen',
      'Eindämmung',
      'Beseitigt',
      'Recuperado',
      'Clôturé',
    ];
    const { events } = read('Zeit;Ereignis', ...words.map((word, at) => `2026-02-03 1${at}:00Z;${word}`));
    expect(Object.keys(events)).toHaveLength(7);
  });
});
