/** What a row of a sheet says about its control, beside the score: whether it counts at all. */
export type Standing = 'counts' | 'unanswered' | 'not-applicable' | 'out-of-scope';

export const STANDINGS: readonly Standing[] = ['counts', 'unanswered', 'not-applicable', 'out-of-scope'];

/** What the words of a sheet mean, by the word as `looseWord` makes it: a score on the sheet's scale, or a standing. */
export type WordMeanings = ReadonlyMap<string, number | Standing>;

/** Words that assessment sheets use, by what they say of a row. */
const WORDS: Record<Standing, string> = {
  'out-of-scope': 'out, out of scope, not in scope, excluded, exclude, descoped',
  'not-applicable': 'n/a, na, not applicable, inapplicable, does not apply',
  unanswered:
    'not started, not assessed, unassessed, not evaluated, unanswered, to do, todo, pending, planned, scheduled, tbd, unknown',
  counts:
    'x, in, in scope, included, applicable, complete, completed, done, closed, final, approved, reviewed, in progress, ongoing, started, partial, partially, compliant, partially compliant, non compliant, not compliant, noncompliant, implemented, partially implemented, largely implemented, fully implemented, not implemented, assessed, answered, met, partially met, not met, satisfied, not satisfied, pass, fail',
};
const KNOWN = new Map(
  STANDINGS.flatMap((standing) => WORDS[standing].split(', ').map((word) => [word, standing] as const)),
);
const YES = new Set(['yes', 'y', 'true', '1', '✓', '✔', 'ja', 'oui', 'si']);
const NO = new Set(['no', 'n', 'false', '0', '✗', 'nein', 'non', 'nee']);

/** Column titles that promise a standing: such a column is never passed over in silence. */
const TITLE = /\b(scope|scoped|applicab\w*|applies|status|state|result|assessed|includ\w*|exclu\w*)\b/;

export function saysStanding(title: string): boolean {
  return TITLE.test(looseWord(title));
}

/** The standing that a cell gives its row; undefined for a word that nobody explained. A blank says nothing: it counts. */
export function standingOf(cell: string, title: string, meanings: WordMeanings): Standing | undefined {
  const word = looseWord(cell);
  if (word === '') return 'counts';
  const told = meanings.get(word);
  if (typeof told === 'string') return told;
  if (YES.has(word) || NO.has(word)) return answerTo(looseWord(title), YES.has(word));
  return KNOWN.get(word);
}

/** Yes and no mean what the column asks: "In scope? No", "Excluded? Yes", "Assessed? No". */
function answerTo(title: string, yes: boolean): Standing {
  if (/\b(exclu\w*|out of scope|not in scope)\b/.test(title)) return yes ? 'out-of-scope' : 'counts';
  if (/\b(not applicable|n\/a|inapplicable)\b/.test(title)) return yes ? 'not-applicable' : 'counts';
  if (yes) return 'counts';
  if (/\b(applicab\w*|applies)\b/.test(title)) return 'not-applicable';
  return /\b(scope|scoped|includ\w*)\b/.test(title) ? 'out-of-scope' : 'unanswered';
}

/** The standing that leaves most out: what one column excludes, no other brings back. */
export function strictest(standings: readonly Standing[]): Standing {
  return STANDINGS[Math.max(0, ...standings.map((one) => STANDINGS.indexOf(one)))] ?? 'counts';
}

/** Case, blanks and the marks that stand for blanks do not tell words apart. */
export function looseWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[?\s]+|[?\s.:]+$/g, '');
}
