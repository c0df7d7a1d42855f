import { remark, type Ledger } from './ledger.ts';
import { codeLines } from './lines-of-text.ts';

const OPENED = /^[ \t]{0,3}<h([1-6])((?:[ \t][^<>]*)?)>/i;
/** What is no running text: a heading that holds it stays as it is. */
const BLOCKS = /<\/?(?:h[1-6]|div|p|table|tr|td|th|ul|ol|li|pre|details|summary|section)\b/i;
const NUMBERED = /^ {0,3}(\d+(?:\.\d+)*[.)][ \t]+\S.*?)[ \t]*$/;
const UNDERLINE = /^ {0,3}(-{3,}|={3,})[ \t]*$/;
/** Lines that a heading in HTML may take. */
const MOST_LINES = 4;

/** Headings that only people see: tags of HTML, and a number with a line below it, which Markdown takes for an item of a list. */
export function turnHeadings(lines: readonly string[], ledger: Ledger): string[] {
  const code = codeLines(lines);
  const turned: string[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!code[at]) tables += count(line, /<table\b/gi) - count(line, /<\/table>/gi);
    const found = code[at] || tables > 0 ? undefined : (tagged(lines, at) ?? numbered(lines, at));
    if (!found) {
      turned.push(line);
      continue;
    }
    remark(ledger, 'recognised', found.what);
    if (found.number) ledger.added.push(found.number);
    if (turned.at(-1)?.trim()) turned.push('');
    turned.push(...found.lines, '');
    at += found.taken - 1;
  }
  return turned;
}

interface Found {
  lines: string[];
  taken: number;
  what: string;
  /** Shown as a word now: as the number of an item it was none. */
  number?: string;
}

function tagged(lines: readonly string[], at: number): Found | undefined {
  const [opening = '', level = '', attributes = ''] = OPENED.exec(lines[at] ?? '') ?? [];
  // An attribute that is read aloud would be lost.
  if (level === '' || /\b(?:title|alt)[ \t]*=/i.test(attributes)) return undefined;
  const closing = new RegExp(`</h${level}>[ \\t]*$`, 'i');
  const length = lines.slice(at, at + MOST_LINES).findIndex((line) => closing.test(line)) + 1;
  if (length === 0) return undefined;
  const all = lines.slice(at, at + length).map((line) => line.trim());
  const words = all.join(' ').slice(opening.trimStart().length).replace(closing, '').trim();
  const seen = words.replace(/<[^<>]*>/g, '').trim();
  if (!/[\p{L}\p{N}]/u.test(seen) || BLOCKS.test(words) || all.slice(0, -1).includes('')) return undefined;
  const id = /\bid[ \t]*=[ \t]*["']?([\w:.-]+)/i.exec(attributes)?.[1];
  return {
    lines: [...(id ? [`<a id="${id}"></a>`, ''] : []), `${'#'.repeat(Number(level))} ${words}`],
    taken: length,
    what: 'a heading in HTML: a heading',
  };
}

function numbered(lines: readonly string[], at: number): Found | undefined {
  const words = NUMBERED.exec(lines[at] ?? '')?.[1];
  const mark = UNDERLINE.exec(lines[at + 1] ?? '')?.[1];
  if (words === undefined || mark === undefined || Math.abs(words.length - mark.length) > 3) return undefined;
  return {
    lines: [`${mark.startsWith('=') ? '#' : '##'} ${words}`],
    taken: 2,
    what: 'a number with a line below it: a heading',
    number: /^[\d.]*\d/.exec(words)?.[0] ?? '',
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
