import { printableLine } from './printable.ts';

/** Signs that would be markup or HTML anywhere on a line. */
export function escapeSigns(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&');
}

/** A text as inline code: the fence is longer than every run of backticks in it. */
export function inlineCode(text: string): string {
  const shown = printableLine(text.toWellFormed());
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** What a forge or a Markdown processor makes a link, a mention or a reference of, without any markup. */
const LINKING = /:\/\/|www\.|@|#\d|^[!%&~#]\w|\bGH-\d/i;
/**
 * Foreign text as words on one line, for whoever copies them: an address or a name that something would link stands
 * as code, sign by sign as it was written, with nothing invisible in it. For a cell of a table, or behind other words: it
 * may begin with what makes a list of a line.
 */
export function wordsInMarkdown(text: string): string {
  const line = printableLine(text.toWellFormed().replace(/\r\n?/g, '\n')).trim();
  const words = line.split(/( +)/).map((word) => {
    if (LINKING.test(word)) return inlineCode(word).replaceAll('|', '\\|');
    return escapeSigns(word);
  });
  return words.join('');
}
