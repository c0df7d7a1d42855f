import type { EntryKind, SearchEntry } from './search-index.ts';

/** What entries have besides what each has. */
type Rest = Omit<SearchEntry, 'kind' | 'title' | 'address' | 'summary'>;

/** A step: its title where the anchor follows from it, alone in a list where it is a decision's, else with the anchor. */
type PackedPart = string | readonly [title: string, anchor?: string];
export interface PackedRest extends Omit<Rest, 'parts'> {
  parts?: readonly PackedPart[];
}

/** Undefined where nothing is left to say. */
export function packRest(kind: EntryKind, title: string, { parts, ...rest }: Rest): PackedRest | undefined {
  const packed: PackedRest = { ...rest, ...(parts && { parts: parts.map(packPart) }) };
  for (const [field, told] of toldBy(kind, title)) {
    if (rest[field] === undefined) packed[field] = [];
    else if (rest[field].join('\n') === told) delete packed[field];
  }
  return Object.keys(packed).length > 0 ? packed : undefined;
}

/** An empty list is none. */
export function unpackRest(kind: EntryKind, title: string, { parts, ...packed }: PackedRest = {}): Rest {
  const rest: Rest = { ...packed, ...(parts && { parts: parts.map(unpackPart) }) };
  for (const [field, told] of toldBy(kind, title)) {
    if (packed[field] === undefined) rest[field] = [told];
    else if (packed[field].length === 0) delete rest[field];
  }
  return rest;
}

/** The title of a technique is its id and its name. */
function toldBy(kind: EntryKind, title: string): (readonly ['names' | 'about', string])[] {
  const [id = '', ...name] = title.split(' ');
  return kind === 'Technique'
    ? [
        ['names', name.join(' ')],
        ['about', id],
      ]
    : [];
}

const DECISION = 'decision-';

function packPart([title, anchor]: readonly [string, string]): PackedPart {
  const usual = anchorOf(title);
  if (anchor === usual) return title;
  return anchor === DECISION + usual ? [title] : [title, anchor];
}

function unpackPart(part: PackedPart): readonly [string, string] {
  if (typeof part === 'string') return [part, anchorOf(part)];
  const [title, anchor = DECISION + anchorOf(title)] = part;
  return [title, anchor];
}

/** What most anchors are; one that is another is written out. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
