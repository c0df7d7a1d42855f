/** What a page is called in the search; the order is that of a responder's need and breaks ties. */
export const ENTRY_KINDS = [
  'Runbook',
  'Contact',
  'Step',
  'Communication',
  'Alert',
  'Role',
  'Duty',
  'Technique',
  'Guide',
  'Exercise',
  'Team',
  'Folder',
  'Page',
  'Record',
  'Readiness',
  'Function',
  'Control',
  'Maturity',
  'Reference',
  'Rule',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A page, or a part of one, as the search by names knows it. */
export interface SearchEntry {
  title: string;
  /** From the site's root, without a slash before it: `runbooks/phishing/`, `roles/#contacts`. */
  address: string;
  kind: EntryKind;
  summary: string;
  /** Of the filter of the same name: `{ severity: ['SEV1'], role: ['Incident lead'] }`. Kind and technique are told apart. */
  filters?: Partial<Record<SearchFilter, readonly string[]>>;
  /** What people see or say, as a result may quote it. */
  signs?: readonly string[];
  /** Titles of the alerts that lead here. */
  alerts?: readonly string[];
  /** Ids, tags and whatever else it is called by. */
  names?: readonly string[];
  /** What the house calls it, by `content/synonyms.yml`. */
  house?: readonly string[];
  /** What it says besides: duties of a role, stages of a duty. */
  says?: readonly string[];
  /** Steps on the page: title and anchor. */
  parts?: readonly (readonly [title: string, anchor: string])[];
  /** Keys of `usual` by which it is known besides. */
  usual?: readonly string[];
  /** Keys of `usual` that it serves, as no other entry is for them. */
  near?: readonly string[];
  /** Keys of `usual` that only touch it: techniques that a runbook mentions among others. */
  about?: readonly string[];
  /** Digits of its phone numbers. */
  numbers?: readonly string[];
  /** Not for use: a draft, or replaced by another. */
  retired?: true;
}

/** Filters of the search dialog. */
export const SEARCH_FILTERS = ['kind', 'function', 'phase', 'severity', 'technique', 'role'] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** Everything that the search by names needs, as one file holds it. */
export interface SearchIndex {
  /** Responder's pages first: what weighs the same keeps this order. */
  entries: readonly SearchEntry[];
  /** What is usually said for an incident type or a technique, by its key, parted by `|`; only keys that an entry names. */
  usual: Readonly<Record<string, string>>;
  /** Words of the house, and the usual words that they stand for. */
  house: readonly { words: readonly string[]; means: readonly string[] }[];
  /** Addresses that answer a question which names alone do not: see `readIntent`. The best first. */
  answers: Readonly<Partial<Record<AnswerKey, readonly string[]>>>;
}

/** What a question may ask for whose words stand on no page. */
export type AnswerKey = 'vulnerability' | 'hash' | 'address' | 'link' | 'fallback' | 'severity';
