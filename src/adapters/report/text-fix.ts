/** A replacement of one span; lines and columns count from 1, the end is behind the last character. */
export interface TextFix {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  replacement: string;
}
