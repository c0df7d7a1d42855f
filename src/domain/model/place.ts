/** A position in a file's text: lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

export interface Span {
  start: Position;
  end: Position;
}

/** A way into a file's YAML (front matter or whole file): `['routes', 0, 'to']`. */
export type DataPath = readonly (string | number)[];

/**
 * Where a finding is. `span` is a place in the text; `data` is a place in the YAML, which the reader of the
 * file turns into a span only for an actual finding (`of: 'key'` points at the key instead of its value; a
 * path that does not exist points at the deepest mapping that lacks it). Neither: the file as a whole.
 */
export interface Place {
  file: string;
  span?: Span;
  data?: { path: DataPath; of?: 'key' | 'value' };
}
