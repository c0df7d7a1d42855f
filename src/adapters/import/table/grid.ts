/** A row of a table, with the line of the file or the row of the sheet on which it begins, from 1. */
export interface GridRow {
  line: number;
  cells: string[];
}

/** A table as it stands, before anybody asks what its columns mean. */
export interface Grid {
  /** Of a workbook. */
  sheet?: string;
  /** Of a text. */
  delimiter?: string;
  /** True where `3,5` is a number. */
  decimalComma: boolean;
  rows: GridRow[];
  /** Cells that say nothing reliable, such as a formula that was never reckoned. */
  bad?: { line: number; column: number; text: string }[];
}
