import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import type { ScoreRow } from './read-score-row.ts';

export interface NamedRow {
  row: ScoreRow;
  id: string;
  title: string;
}

/**
 * A stable id and a title for each row: `de-ae-02`; where several rows name the subcategory `de-ae-02-ex1` by what
 * stands beside the id, or else by number.
 */
export function nameControls(
  rows: readonly ScoreRow[],
  framework: CsfFramework,
  taken: ReadonlySet<string>,
): NamedRow[] {
  const used = new Set(taken);
  const titles = new Map(framework.subcategories.map(({ id, title }) => [id, title]));
  const groups = Map.groupBy(rows, ({ subcategory }) => subcategory);
  return [...groups].flatMap(([subcategory, group]) => {
    const base = subcategory.toLowerCase().replace('.', '-');
    const title = titles.get(subcategory) ?? subcategory;
    const labels = group.map(({ label }) => slug(label));
    const named = labels.every((label) => label !== '') && new Set(labels).size === labels.length;
    return group.map((row, at): NamedRow => {
      if (group.length === 1) return { row, id: free(base, used), title };
      const id = free(`${base}-${named ? labels[at] : at + 1}`, used);
      return { row, id, title: `${title} (${named ? row.label : at + 1})` };
    });
  });
}

/** Empty where the label is too long to be a name. */
function slug(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length > 16 ? '' : words;
}

function free(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  used.add(id);
  return id;
}
