/** Ends of rows as RFC 4180 has them. */
const END = '\r\n';

/** What a spreadsheet runs as a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** Commas, quotes and ends of lines need quotes (RFC 4180); so do semicolons and outer blanks, or a spreadsheet of another language splits or trims there. */
const QUOTED = /[",;\r\n]|^\s|\s$/;

/**
 * Rows as CSV for spreadsheets: numbers as they are, empty where there is none, and text that a spreadsheet would run
 * as a formula made text by an apostrophe, but for the cells that `asTheyAre` names. By hand: what libraries do beyond this
 * costs the assessment page 10 kB.
 */
export function toCsv(rows: readonly (readonly unknown[])[], asTheyAre: readonly string[] = []): string {
  return rows.map((cells) => `${cells.map((one) => cell(one, asTheyAre)).join(',')}${END}`).join('');
}

function cell(value: unknown, asTheyAre: readonly string[]): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const isFormula = FORMULA.test(String(value)) && !asTheyAre.includes(String(value));
  const text = isFormula ? `'${String(value)}` : String(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
