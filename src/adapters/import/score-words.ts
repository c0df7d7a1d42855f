import { STANDINGS, type Standing, type WordMeanings } from './row-standing.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';

/** `--map "Partially implemented=2"`: words of the sheet and what they mean; or a sentence about one that cannot be read. */
export function readMeanings(given: readonly string[]): WordMeanings | { problem: string } {
  const meanings = new Map<string, number | Standing>();
  for (const one of given) {
    const at = one.lastIndexOf('=');
    const [word, meaning] = [looseWord(one.slice(0, Math.max(0, at))), one.slice(at + 1).trim()];
    const standing = STANDINGS.find((name) => name === meaning);
    const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(meaning);
    if (word === '' || (!standing && !isNumber)) {
      return {
        problem: `Unexpected --map "${one}", expected WORD=SCORE or WORD=${STANDINGS.join('|')}, such as "Partially implemented=2" or "N/A=not-applicable".`,
      };
    }
    meanings.set(word, standing ?? Number(meaning));
  }
  return meanings;
}

/** A score written with words around it: `3 - Defined`, `Tier 2`, `L3`, `50%`. */
const LABELLED =
  /^(?:tier|level|maturity level|maturity|stage|stufe|niveau|nivel|livello|l|ml)\s*(\d+(?:[.,]\d+)?)(?:\s*(?:[-–—:=]|\()\s*\D.*)?$|^(\d+(?:[.,]\d+)?)\s*(?:[-–—:=]|\()\s*\D.*$/i;
/** `3/5`, `3 of 5`: a score with the highest one. */
const OF_MAX = /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|out of|von|sur|de|su)\s*(\d+)$/i;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;

/** The number that a label carries; undefined where it carries none. Per cent is read on a scale that ends at 100 only. */
export function labelledScore(cell: string, max: number): number | undefined {
  const percent = PERCENT.exec(cell);
  if (percent) return max === 100 ? Number(percent[1]) : undefined;
  const [, share, whole] = OF_MAX.exec(cell) ?? [];
  if (share !== undefined) return Number(whole) === max ? Number(share.replace(',', '.')) : undefined;
  const [, after, before] = LABELLED.exec(cell) ?? [];
  const digits = after ?? before;
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}
