import type { DataPath, Span } from './place.ts';

export interface Sentence {
  words: number;
  span: Span;
  /** Line of the heading that it stands under; 0 above the first. */
  heading: number;
}

/** A placeholder that nobody filled in. */
export interface PlaceholderFound<Where> {
  place: Where;
  text: string;
  /** In a quotation, which may show what to write, or in a comment, which may be its author's own list. */
  doubtful?: true;
}

export interface SecretFound {
  span: Span;
  what: string;
}

export interface WrittenId {
  id: string;
  span: Span;
}

/** A sample of the hashes of a text's runs of words. */
export interface Shingles {
  /** How many different runs the text has. */
  count: number;
  sampled: readonly number[];
}

/** What the words of one text hold, by view: what rules and pages ask for, and what costs most to read. */
export interface WordFactViews {
  longSentences: readonly Sentence[];
  placeholdersInText: readonly PlaceholderFound<{ span: Span }>[];
  placeholdersInYaml: readonly PlaceholderFound<{ data: { path: DataPath } }>[];
  secrets: readonly SecretFound[];
  ids: { techniques: readonly WrittenId[]; subcategories: readonly WrittenId[] };
  shingles: Shingles;
}

/** JSON, so that it can be kept with what the text parses to. */
export type WordFacts = Partial<WordFactViews>;
