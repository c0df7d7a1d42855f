import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../../testing/build-programme.ts';
import { exportSourceOf } from '../../../testing/exchange/export-source.ts';
import { runs } from '../../../testing/length.ts';
import { calendarText } from './calendar-text.ts';
import { dueDays, type DueDay } from './due-days.ts';

const ADDRESS = 'https://runbooks.example/ops/';
const TODAY = '2026-10-31';

/** The events as a program reads them that others wrote. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate } = new ICAL.Event(component);
    const stamp = String(component.getFirstPropertyValue('dtstamp'));
    return { uid, summary, description, day: String(startDate), allDay: startDate.isDate, stamp };
  });
}

describe('due days', async () => {
  const source = await exportSourceOf();
  const days = dueDays(source);
  const read = eventsIn(calendarText(days, { site: source.site, today: TODAY, address: ADDRESS }));

  it('are reviews, exercises, actions, evidence and answers, the first due first', () => {
    expect(days.map(({ day, title }) => `${day} ${title}`)).toMatchInlineSnapshot(`
      [
        "2026-12-30 Check again: Every feed was checked this quarter",
        "2027-01-28 Review: Ransomware",
        "2027-01-28 Review: Web shell on a server",
        "2027-01-31 Action: Cover the build servers",
        "2027-03-27 Evidence: Endpoint telemetry reaches the SOC",
        "2027-03-30 Review: Isolate a host",
        "2027-06-01 Exercise: Ransomware",
        "2027-06-01 Exercise: Web shell on a server",
      ]
    `);
  });

  it('are read by another program as they were meant', () => {
    expect(read.map(({ day, summary }) => `${day} ${summary}`)).toEqual(
      days.map(({ day, title }) => `${day} ${title}`),
    );
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
    for (const { allDay, stamp } of read) expect([allDay, stamp]).toEqual([true, '2026-10-31T00:00:00Z']);
    expect(read.find(({ uid }) => uid.startsWith('review-runbook-ransomware@'))?.description).toMatch(
      /last reviewed on 2026-08-01\.\nRole: Incident lead\nhttps:\/\/runbooks\.example\/ops\/runbooks\/ransomware\/$/,
    );
  });

  it('keep their names when a review moves the day; what is done is gone', async () => {
    const moved = dueDays(
      await exportSourceOf([
        {
          file: 'runbooks/ransomware.md',
          replace: 'last_reviewed: 2026-08-01',
          by: 'last_reviewed: 2026-10-30',
        },
        {
          file: 'content/assessments/endpoint-telemetry.md',
          replace: 'due: 2027-01-31, status: open',
          by: 'due: 2027-01-31, status: done',
        },
      ]),
    );
    const keys = (list: readonly DueDay[]) => list.map(({ key }) => key).sort();
    expect(keys(moved)).toEqual(keys(days).filter((key) => !key.startsWith('action-')));
    const dayOf = (list: readonly DueDay[]) =>
      list.find(({ key }) => key === 'review-runbook-ransomware')?.day;
    expect([dayOf(days), dayOf(moved)]).toEqual(['2027-01-28', '2027-04-28']);
  });
});

it('any words stay words, in lines that every reader takes', () => {
  const words = fc.string({ unit: 'binary', maxLength: 120 });
  const hostile = fc.oneof(words, fc.constantFrom('a\r\nBEGIN:VEVENT', 'a;b,c\\n:"', '🧯'.repeat(60)));
  fc.assert(
    fc.property(hostile, hostile, (title, what) => {
      const due: DueDay = { key: 'k', day: '2026-11-01', title: `T${title}`, what, href: '/x/' };
      const text = calendarText([due], { site: SITE, today: TODAY });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const events = eventsIn(text);
      expect(events).toHaveLength(1);
      expect(text.match(/^BEGIN:/gm)).toHaveLength(2);
      // oxlint-disable-next-line no-control-regex -- they are what it is about
      const plain = (each: string) => each.replace(/[^\p{L}\p{N};,\\:"]/gu, '');
      expect(plain(events[0]?.summary ?? '')).toBe(plain(due.title));
    }),
    { numRuns: runs(25) },
  );
});
