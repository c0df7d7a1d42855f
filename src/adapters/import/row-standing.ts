import { looseWord } from '../../domain/model/own/loose-word.ts';

/** What a row of a sheet says about its control, beside the score: whether it counts at all. */
export type Standing = 'counts' | 'unanswered' | 'not-applicable' | 'out-of-scope';

export const STANDINGS: readonly Standing[] = ['counts', 'unanswered', 'not-applicable', 'out-of-scope'];

/** What the words of a sheet mean, by the word as `looseWord` makes it: a score on the sheet's scale, or a standing. */
export type WordMeanings = ReadonlyMap<string, number | Standing>;

/** Words that assessment sheets use, by what they say of a row. */
const WORDS: Record<Standing, string> = {
  'out-of-scope':
    'out, out of scope, not in scope, excluded, exclude, descoped, scoped out, oos, außerhalb des geltungsbereichs, nicht im geltungsbereich, nicht im scope, ausgeschlossen, hors périmètre, hors scope, exclu, fuera de alcance, fuera del alcance, excluido',
  'not-applicable':
    'n/a, na, n.a, not applicable, non applicable, inapplicable, does not apply, not relevant, irrelevant, nicht anwendbar, nicht zutreffend, nicht relevant, entfällt, trifft nicht zu, sans objet, ne s’applique pas, no aplica, no aplicable, non applicabile, não aplicável, niet van toepassing, nvt, n.v.t',
  unanswered:
    'not started, not assessed, unassessed, not yet assessed, to be assessed, assess, not evaluated, unevaluated, not rated, unrated, not scored, unscored, not reviewed, not tested, untested, not yet started, not answered, no answer, unanswered, not set, unset, not defined yet, undefined, to do, todo, pending, planned, scheduled, awaiting, outstanding, tbd, tba, tbc, to be determined, to be defined, to be done, to be confirmed, to be decided, unknown, not known, unclear, ukn, empty, blank, missing, no data, no score, null, nil, nan, nicht bewertet, noch nicht bewertet, nicht beurteilt, nicht geprüft, nicht begonnen, unbewertet, unbeantwortet, nicht beantwortet, offen, unbekannt, ausstehend, unklar, leer, geplant, non évalué, pas évalué, à évaluer, non répondu, sans réponse, à faire, inconnu, à définir, en attente, vide, no evaluado, sin evaluar, por evaluar, sin respuesta, no respondido, pendiente, desconocido, por definir, por hacer, vacío, non valutato, da valutare, não avaliado, niet beoordeeld',
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
  return KNOWN.get(word) ?? KNOWN.get(looseWord(headOf(cell)));
}

/** What stands before an explanation: `N/A` of `N/A (no cloud)`. */
const headOf = (cell: string) => cell.split(EXPLAINED, 1)[0] ?? '';
const EXPLAINED = /(?=\()|\s[-–—]\s|[:;,]\s|\n/;

/** Whether the words beside a number say that there is none: `0 - not assessed`. */
export function deniesScore(label: string): boolean {
  const is = KNOWN.get(looseWord(label.replace(/[()[\]]/g, ' ')));
  return is !== undefined && is !== 'counts';
}

/**
 * What words in place of a score say of their row: nobody scored it, or nobody has to. What follows the words, `N/A (no
 * cloud)`, is the author's. undefined for all else: a word that may be a score is never taken for one of these.
 */
export function standingForScore(
  cell: string,
  meanings: WordMeanings,
): { is: Standing; more: string } | undefined {
  if (/^[\s\-–—_.…?]+$/u.test(cell)) return { is: 'unanswered', more: '' };
  const head = headOf(cell);
  for (const [text, more] of [
    [cell, ''],
    [head, cell.slice(head.length).replace(/^[\s\-–—:;,]+/, '')],
  ] as const) {
    const word = looseWord(text.replace(/^\s*[([](.*)[)\]]\s*$/, '$1'));
    const told = meanings.get(word);
    if (typeof told === 'number' || word === '') return undefined;
    const is =
      told ??
      KNOWN.get(word) ??
      KNOWN.get(word.replace(/\./g, '')) ??
      (/^n[.\s]*[/\\]?[.\s]*a$/.test(word) ? 'not-applicable' : undefined);
    if (is !== undefined)
      return is === 'counts' && told === undefined ? undefined : { is, more: more.trim() };
  }
  return undefined;
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
