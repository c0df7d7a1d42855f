/** A tag of HTML that the product wrote: its attributes stand in quotes. */
export interface Tag {
  name: string;
  closing: boolean;
  /** The whole tag, with its angles. */
  text: string;
  /** Where it ends in the HTML. */
  end: number;
  /** Within a drawn picture, whose ids are unique by content. */
  inPicture: boolean;
}

const TAG = /<!--[^]*?-->|<(\/?)([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /(\s)([^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)')/g;
/** What stands in these is no HTML. */
const TEXT_ONLY = new Set(['script', 'style', 'textarea', 'title']);

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Changes tags one by one; what is quoted in text, in attributes, in scripts and in comments is no tag. */
export function mapTags(html: string, change: (tag: Tag) => string | undefined): string {
  let written = '';
  let copied = 0;
  let pictures = 0;
  let within: string | undefined;
  for (const match of html.matchAll(TAG)) {
    const [text, slash, given] = match;
    if (given === undefined) continue;
    const name = given.toLowerCase();
    const closing = slash === '/';
    if (within !== undefined && !(closing && name === within)) continue;
    within = !closing && TEXT_ONLY.has(name) && pictures === 0 ? name : undefined;
    const end = match.index + text.length;
    if (name === 'svg' && closing) pictures--;
    const changed = change({ name, closing, text, end, inPicture: pictures > 0 });
    if (name === 'svg' && !closing && !text.endsWith('/>')) pictures++;
    if (changed === undefined || changed === text) continue;
    written += html.slice(copied, match.index) + changed;
    copied = end;
  }
  return copied === 0 ? html : written + html.slice(copied);
}

/** Cuts before each element of a name that stands in no other; every part is balanced as the whole is. */
export function cutBefore(html: string, name: string): string[] {
  const cuts = [0];
  let depth = 0;
  mapTags(html, (tag) => {
    if (tag.closing) depth--;
    else {
      if (depth === 0 && tag.name === name) cuts.push(tag.end - tag.text.length);
      if (!VOID.has(tag.name) && !tag.text.endsWith('/>')) depth++;
    }
    return undefined;
  });
  return cuts.map((from, at) => html.slice(from, cuts[at + 1])).filter((part) => part !== '');
}

/** An element that stands in no other, with what it holds; without a name what stands between two of them. */
export interface Piece {
  name?: string;
  html: string;
  inner: string;
}

/** Cuts HTML into its outermost elements and what stands between them; no letter is lost. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let cut = 0;
  let depth = 0;
  let open: Tag | undefined;
  const cutBetween = (to: number) => {
    const text = html.slice(cut, to);
    if (text !== '') pieces.push({ html: text, inner: text });
    cut = to;
  };
  const cutElement = ({ name, end }: Tag, inner: string, to = end) => {
    pieces.push({ name, html: html.slice(cut, to), inner });
    cut = to;
  };
  mapTags(html, (tag) => {
    const start = tag.end - tag.text.length;
    if (tag.closing) {
      if (depth > 0) depth--;
      if (depth > 0 || !open) return undefined;
      cutElement(open, html.slice(open.end, start), tag.end);
      open = undefined;
      return undefined;
    }
    const isEmpty = VOID.has(tag.name) || tag.text.endsWith('/>');
    if (depth === 0) {
      cutBetween(start);
      if (isEmpty) cutElement(tag, '');
      else open = tag;
    }
    if (!isEmpty) depth++;
    return undefined;
  });
  cutBetween(html.length);
  return pieces;
}

/** Changes the attributes of a tag that have a value; null leaves one out. Values stay as they are written, with their escapes. */
export function mapAttributes(
  tag: string,
  change: (name: string, value: string) => string | null | undefined,
): string {
  return tag.replace(ATTRIBUTE, (whole, blank: string, name: string, double?: string, single?: string) => {
    const value = double ?? single ?? '';
    const changed = change(name.toLowerCase(), value);
    if (changed === null) return '';
    if (changed === undefined || changed === value) return whole;
    return double === undefined ? `${blank}${name}='${changed}'` : `${blank}${name}="${changed}"`;
  });
}
