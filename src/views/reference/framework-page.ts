import type { CsfId } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { maturityAddress } from '../../domain/links/addresses.ts';

/** An outcome in the words that pages show. */
export interface OutcomeRow {
  id: CsfId;
  href: string;
  title: string;
  words: string;
  isOwn: boolean;
}

/** Outcomes in the framework's order, with whose words they are. */
export interface FrameworkPage {
  /** Undefined: all words are the product's. */
  source: string | undefined;
  own: number;
  rows: OutcomeRow[];
}

export function frameworkPage({ programme, framework }: JudgedProgramme): FrameworkPage {
  const own = new Set(programme.outcomes.map(({ id }) => id));
  const below = [...framework.functions, ...framework.categories, ...framework.subcategories];
  const order = (id: CsfId) => framework.functions.findIndex((one) => id.startsWith(one.id));
  const rows = below
    .map(({ id, title, outcome }) => ({
      id,
      href: maturityAddress(id),
      title,
      words: outcome,
      isOwn: own.has(id),
    }))
    .sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
  return { source: sourceOf(programme.wording), own: rows.filter(({ isOwn }) => isOwn).length, rows };
}

/** Whose words an outcome's page shows; undefined where they are the product's. */
export function wordingOf({ programme }: JudgedProgramme, id: CsfId): string | undefined {
  return programme.outcomes.some((one) => one.id === id) ? sourceOf(programme.wording) : undefined;
}

function sourceOf(wording: JudgedProgramme['programme']['wording']): string | undefined {
  return wording && `${wording.source}${wording.version === undefined ? '' : `, ${wording.version}`}`;
}
