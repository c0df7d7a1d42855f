import type { Pivot } from '../../../domain/model/alert-source.ts';
import { own, textOf, textsOf } from '../foreign/read-value.ts';

export interface Guide {
  triage: string[];
  falsePositives: string[];
  response: string[];
  notes: string[];
  pivots: Pivot[];
}

type Part = Exclude<keyof Guide, 'pivots'>;

/** What a heading of a guide announces; deeper headings without a word of their own stay with what is above. */
const HEADINGS: readonly (readonly [RegExp, Part])[] = [
  [/false[ -]?positive/i, 'falsePositives'],
  [/respon[ds]|remediat|contain/i, 'response'],
  [/related|setup|config|additional information|resources|note/i, 'notes'],
  [/triage|investigat|analysis/i, 'triage'],
];

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s/;

/** An investigation guide in Markdown, sorted into what an analyst asks: each item or paragraph one text. */
export function readGuide(markdown: string): Guide {
  const guide: Guide = { triage: [], falsePositives: [], response: [], notes: [], pivots: [] };
  let part: Part = 'triage';
  let title = '';
  const rest = takeSearches(markdown, guide.pivots);
  for (const block of blocks(rest)) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(block);
    if (heading) {
      title = heading[1] ?? '';
      part = HEADINGS.find(([words]) => words.test(title))?.[1] ?? part;
      continue;
    }
    const quoted = block.startsWith('>');
    const text = plain(block);
    if (text === '') continue;
    // What leads a guide in tells about the technique and asks nothing.
    if (/^investigating\b/i.test(title) && part === 'triage' && !ITEM.test(block)) guide.notes.push(text);
    else if (quoted || part === 'notes')
      guide.notes.push(part === 'notes' && title ? `${title}: ${text}` : text);
    else guide[part].push(text);
  }
  return guide;
}

/** Paragraphs, items and headings, one after the other; code keeps its lines. */
function blocks(markdown: string): string[] {
  const found: string[] = [];
  let open: string[] = [];
  let fence = false;
  const close = () => {
    if (open.length > 0) found.push(open.join('\n'));
    open = [];
  };
  for (const line of markdown.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fence = !fence;
    else if (!fence && (/^\s*$/.test(line) || /^#{1,6}\s/.test(line) || /^\s*(?:[-*+]|\d+[.)])\s/.test(line)))
      close();
    if (!/^\s*$/.test(line) || fence) open.push(line);
    if (!fence && /^#{1,6}\s/.test(line)) close();
  }
  close();
  return found;
}

/** The words of a block, without the marks that nothing renders here. Addresses stay. */
function plain(block: string): string {
  return block
    .replace(/^\s*(?:(```|~~~).*\n?)/gm, '')
    .replace(/^\s*>\s?/gm, '')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .replace(/\[([^\]\n]*)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** `!{osquery{…}}` and `!{investigate{…}}`: searches that the guide offers as buttons. */
function takeSearches(markdown: string, pivots: Pivot[]): string {
  return markdown.replace(/!\{(?:osquery|investigate|insight)(\{.*\})\}/g, (whole, json: string) => {
    let data: unknown;
    try {
      data = JSON.parse(json);
    } catch {
      return whole;
    }
    const title = textOf(own(data, 'label'));
    if (title === undefined) return whole;
    const query =
      textOf(own(data, 'query')) ??
      (own(data, 'providers') === undefined ? undefined : JSON.stringify(own(data, 'providers')));
    const about = textsOf(own(data, 'description'));
    pivots.push({
      title: about.length > 0 ? `${title}: ${about.join(' ')}` : title,
      ...(query ? { query } : {}),
    });
    return '';
  });
}
