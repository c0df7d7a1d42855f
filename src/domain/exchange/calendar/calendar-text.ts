import { programmeIdentity } from '../../model/browser/programme-identity.ts';
import type { Site } from '../../model/site.ts';
import type { Day } from '../../model/time/day.ts';
import { printableLine } from '../../text/printable.ts';
import type { DueDay } from './due-days.ts';

/** Bytes of a line without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/** Days as an iCalendar of all-day events (RFC 5545); links are there where it is known where the site stands. */
export function calendarText(
  days: readonly DueDay[],
  { site, today, address }: { site: Site; today: Day; address?: string | undefined },
): string {
  const programme = programmeIdentity(site).id;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readyroom//Due days//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${valueText(`${site.name}: due days`)}`,
    `X-WR-CALNAME:${valueText(`${site.name}: due days`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...days.flatMap((due) => eventLines(due, programme, today, address)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { key, day, title, what, owner, href }: DueDay,
  programme: string,
  today: Day,
  address?: string,
) {
  const url = address && address.replace(/\/*$/, '') + href;
  return [
    'BEGIN:VEVENT',
    `UID:${valueText(`${key}@${programme}.readyroom`)}`,
    // Judged as of that day, and the same for everybody who builds it.
    `DTSTAMP:${basic(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `SUMMARY:${valueText(title)}`,
    `DESCRIPTION:${valueText([what, owner ? `Role: ${owner}` : '', url ?? ''].filter(Boolean).join('\n'))}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const basic = (day: Day) => day.replaceAll('-', '');

/** A value of type TEXT: what an author wrote is never read as another property. */
function valueText(text: string): string {
  return text
    .toWellFormed()
    .split('\n')
    .map((line) => printableLine(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

/** A line in pieces of 75 bytes, none of which parts a character. */
function folded(line: string): string {
  const pieces = [''];
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > LONGEST) {
      pieces.push(' ');
      bytes = 1;
    }
    pieces[pieces.length - 1] += character;
    bytes += size;
  }
  return pieces.join('\r\n');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
