import { decodeAddress } from '../../domain/text/decode-address.ts';
import { mapTags } from '../../domain/text/html-tags.ts';

/** HTML whose links can be read on paper, and the addresses that its numbers stand for. */
export interface PaperHtml {
  html: string;
  notes: string[];
}

const HREF = /\shref="([^"]*)"/;
/** Their words say enough: roles, outcomes, techniques and alerts are looked up by name. */
const PLAIN = /^\/(roles|maturity|techniques|alerts|functions)\//;

/**
 * Marks every link with what paper shows behind it: `(step 7)` for a step of the same sheet, `[3]` for an address in
 * the list at the end. `steps`: numbers by anchor. `address`: where the site is published, if that is known.
 */
export function writeOutLinks(
  html: string,
  steps: Readonly<Record<string, string>>,
  address: string | undefined,
): PaperHtml {
  const notes: string[] = [];
  const mark = (tag: string, after: string): string | undefined => {
    const href = decode(HREF.exec(tag)?.[1] ?? '');
    if (href.startsWith('#')) {
      const step = decodeAddress(href.slice(1));
      return !/class="(arm|anchor)\b/.test(tag) && Object.hasOwn(steps, step)
        ? `(step ${steps[step]})`
        : undefined;
    }
    const web = /^https?:/.test(href);
    if ((!web && !href.startsWith('/')) || PLAIN.test(href) || after.startsWith(href)) return undefined;
    const note = web ? href : shortAddress(address, href);
    if (!notes.includes(note)) notes.push(note);
    return `[${notes.indexOf(note) + 1}]`;
  };
  const written = mapTags(html, ({ name, closing, text, end, inPicture }) => {
    if (name !== 'a' || closing || inPicture) return undefined;
    const words = mark(text, html.slice(end, end + 300).trimStart());
    return words && `<a data-paper="${words}"${text.slice(2)}`;
  });
  return { html: written, notes };
}

/** `secops.example/runbooks/phishing/`; the path alone where the site's place is not known. */
export function shortAddress(address: string | undefined, path: string): string {
  return address ? fullAddress(address, path).replace(/^https?:\/\//, '') : path;
}

export function fullAddress(address: string, path: string): string {
  return `${address.replace(/\/+$/, '')}${path}`;
}

function decode(attribute: string): string {
  return attribute.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
}
