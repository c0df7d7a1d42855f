/**
 * What a file may ask of its readers, counted before anything parses it: the same text gets the same answer on every
 * machine, however slow. Each limit lies far above the largest pages that people keep (100 kB, some 9,000 lines and marks).
 */
export const READING_LIMITS = {
  /** Lines and marks of a Markdown text; marks are the characters that Markdown or HTML gives a meaning. */
  marks: 60_000,
  /** Sum over all blocks of their lines and marks squared: parsers look for the partner of a mark in all of its block. */
  block: 16_000_000,
  /** Cells of tables, empty ones included. */
  cells: 30_000,
  /** Sum of the squared lengths of runs of blanks, of signs and of what may be an address. */
  runs: 64_000_000,
  /** What begins a comment or an instruction inside a block, times the block's length. */
  comments: 24_000_000,
  /** Headings that are made by a line below them, times lines. */
  underlines: 12_000_000,
  /** Characters that references write out of the addresses that they name. */
  references: 10_000_000,
  /** Quotes and lists in each other. */
  nesting: 50,
  /** Tags that nothing closes. */
  tags: 500,

  /** Lines and marks of a YAML text. */
  yaml: 120_000,
  /** Sum over all mappings of their keys squared: each key is compared with all others. */
  keys: 40_000_000,
  aliases: 200,
  documents: 50,
  /** Lists and mappings in each other. */
  depth: 50,
} as const;
/**
 * What one programme may hold; far above a service provider with ten thousand runbooks. What passes it is no programme
 * but a disk that somebody pointed at.
 */
export const PROGRAMME_LIMITS = {
  /** Files and folders below the homes, read or not. */
  entries: 100_000,
  /** Folders in each other. */
  folders: 30,
  /** Bytes of all files that are read as text. */
  bytes: 512 * 1024 * 1024,
} as const;

export type ReadingLimit = keyof typeof READING_LIMITS;

export function isLimit(name: string): name is ReadingLimit {
  return Object.hasOwn(READING_LIMITS, name);
}

/** The first place at which a text passes a limit. */
export interface PassedLimit {
  limit: ReadingLimit;
  line: number;
  column: number;
}

/** Limits on how deep things lie in each other; all others are on how much there is. */
export function isDepth(limit: ReadingLimit): boolean {
  return limit === 'nesting' || limit === 'tags' || limit === 'depth';
}
