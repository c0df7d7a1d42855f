import { metaKey, type MetaField } from './meta-key.ts';
import { meantValue, type Fits, type MetaPair } from './pair.ts';

export type Grid = readonly (readonly string[])[];

interface Reading {
  pairs: MetaPair[];
  /** Names with a value, those that have no place in a draft among them. */
  count: number;
}

/** Titles of columns that promise names and values side by side. */
const FIELD_TITLE =
  /^(?:field|key|attribute|property|parameter|item|element|metadata|feld|attribut|eigenschaft|merkmal|champ|propriété|élément|campo|atributo|propiedad|elemento)s?$/i;

/**
 * What a table says of its page. Names stand left of their values or above them: that reading holds which finds more names with
 * values, or whose values fit. Where both are as good, nothing is taken and `unclear` shows both.
 */
export function tablePairs(grid: Grid, fits: Fits): { pairs: MetaPair[]; unclear?: string } {
  const keys = grid.map((row) => row.map(metaKey));
  const [beside, below] = [valuesBeside(grid, keys), valuesBelow(grid, keys)];
  if (beside.count !== below.count) return { pairs: (beside.count > below.count ? beside : below).pairs };
  if (beside.count === 0) return { pairs: [] };
  const [left, top] = [beside, below].map(({ pairs }) => fitting(pairs, fits));
  if (left !== top) return { pairs: ((left ?? 0) > (top ?? 0) ? beside : below).pairs };
  const head = grid[0] ?? [];
  if (head.every((cell) => cell.trim() === '') || FIELD_TITLE.test(head[0]?.trim() ?? ''))
    return { pairs: beside.pairs };
  const shown = [beside, below].map(({ pairs }) =>
    pairs.map(({ field, values }) => `${field} "${values.join(', ').slice(0, 40)}"`).join(', '),
  );
  return shown.some((one) => one === '') ? { pairs: [] } : { pairs: [], unclear: shown.join(' or ') };
}

function fitting(pairs: readonly MetaPair[], fits: Fits): number {
  return pairs.filter(({ field, values }) => values.every((value) => fits(field, value))).length;
}

type Keys = readonly (readonly (MetaField | undefined)[])[];

/** `| Owner | SOC |`, also with a note behind it, a number before it, or two such pairs in a row. */
function valuesBeside(grid: Grid, keys: Keys): Reading {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const filled = grid.filter((row) => (row[at] ?? '').trim() !== '').length;
    const known = keys.filter((row) => row[at] !== undefined).length;
    return known > 0 && ((width === 2 && at === 0) || known * 2 >= filled - 1);
  });
  const found = grid.flatMap((row, line) =>
    heads.flatMap((at) => {
      const field = keys[line]?.[at];
      const value = keys[line]?.[at + 1] === undefined ? meantValue(row[at + 1] ?? '') : undefined;
      return field && value !== undefined ? [{ field, values: [value] }] : [];
    }),
  );
  return reading(found);
}

/** `| Owner | Severity |` over `| SOC | High |`, once or several times. */
function valuesBelow(grid: Grid, keys: Keys): Reading {
  const isHead = grid.map((row, line) => {
    const filled = row.filter((cell) => cell.trim() !== '').length;
    const known = (keys[line] ?? []).filter((one) => one !== undefined).length;
    return known > 0 && known * 2 >= filled;
  });
  const found = grid.flatMap((row, line) => {
    if (!isHead[line]) return [];
    const next = isHead.findIndex((is, at) => at > line && is);
    const under = grid.slice(line + 1, next === -1 ? undefined : next);
    const allKnown = row.every((cell, at) => cell.trim() === '' || keys[line]?.[at] !== undefined);
    return row.flatMap((_, at) => {
      const field = keys[line]?.[at];
      const values = [...new Set(under.flatMap((one) => meantValue(one[at] ?? '') ?? []))];
      const isOne =
        values.length === 1 || (values.length > 1 && (isDated(field) || (allKnown && !isRanked(field))));
      return field && isOne ? [{ field, values }] : [];
    });
  });
  return reading(found);
}

/** A list of revisions has a row for each: the newest is the page's. */
const isDated = (field: MetaField | undefined) =>
  field === 'version' || field === 'reviewed' || field === 'updated';

/** A table of several severities says what each means, not which the page has. */
const isRanked = (field: MetaField | undefined) =>
  field === 'severity' || field === 'priority' || field === 'threat';

function reading(found: readonly MetaPair[]): Reading {
  return { pairs: found.filter(({ field }) => field !== 'other'), count: found.length };
}

/** Cells of an HTML table, with line breaks where they stand. */
export function gridOfHtml(html: string): Grid {
  return html
    .split(/<tr\b[^>]*>/i)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd]\b[^>]*>/i)
        .slice(1)
        .map((cell) => textOfHtml(cell.replace(/<\/(?:t[hdr]|table|tbody|thead)>[^]*$/i, ''))),
    );
}

export function textOfHtml(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|li|div|dd)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();
}
