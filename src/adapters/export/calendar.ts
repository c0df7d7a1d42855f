import { calendarText } from '../../domain/exchange/calendar/calendar-text.ts';
import { dueDays, type DueDay } from '../../domain/exchange/calendar/due-days.ts';
import { daysBetween } from '../../domain/model/time/calendar.ts';
import { printableLine } from '../../domain/text/printable.ts';
import { wordsInMarkdown } from '../../domain/text/escape-markdown.ts';
import { absolute, type ExportSource, type MakeForm } from './export-form.ts';

/**
 * What falls due as a calendar, and for a script that keeps issues: one line an item in `due.tsv` (key, day, days left,
 * title), and the words of its issue in `issues/<key>.md`.
 */
export const exportCalendar: MakeForm = (source) => {
  const days = dueDays(source);
  const lines = days.map(({ key, day, title }) =>
    [key, day, daysBetween(source.today, day), printableLine(title)].join('\t'),
  );
  return {
    files: [
      { file: 'due.ics', content: calendarText(days, source) },
      { file: 'due.tsv', content: lines.map((line) => `${line}\n`).join('') },
      ...days.map((due) => ({ file: `issues/${due.key}.md`, content: issueText(due, source) })),
    ],
    notes: [],
  };
};

/** Begins with what the script knows it by. */
function issueText({ key, day, what, owner, href }: DueDay, source: ExportSource): string {
  const page = absolute(source, href);
  return [
    `<!-- readyroom-due ${key} ${day} -->`,
    `Due on ${day}. ${wordsInMarkdown(what)}`,
    ...(owner ? [`Role: ${wordsInMarkdown(owner)}`] : []),
    ...(page ? [page] : []),
  ]
    .join('\n\n')
    .concat('\n');
}
