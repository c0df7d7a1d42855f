import type { Scale } from '../../domain/model/own/scale.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';
import { mapScore, type Range } from './map-score.ts';
import { deniesScore, type WordMeanings } from './row-standing.ts';
import { labelledScore } from './score-words.ts';

export interface ScoreRules {
  /** Scale of the table, and of the programme. */
  from: Range;
  to: Scale;
  /** True where `3,5` is a number. */
  decimalComma: boolean;
  meanings: WordMeanings;
  /** Words of the programme's scale that mean nothing else here, as scores on it; `meanings` has them too. */
  own: ReadonlyMap<string, number>;
  /** True: what lies between two steps of the scale goes to the nearest. */
  round: boolean;
}

/** A score on the programme's scale, with what a person should know of how it was read. */
export function readScore(
  cell: string,
  rules: ScoreRules,
): { value: number; said?: string } | { reason: string } | undefined {
  const word = looseWord(cell);
  const own = rules.own.get(word);
  if (own !== undefined) return { value: own };
  const told = rules.meanings.get(word);
  const plain = typeof told === 'number' ? told : readNumber(cell, rules);
  if (plain === undefined || /^[-–—]$/.test(cell.trim())) return undefined;
  const [, label] = /^\s*\d+(?:[.,]\d+)?\s*[-–—:=(]\s*(\D.*)$/.exec(cell) ?? [];
  if (plain === 'bad' && label !== undefined && deniesScore(label))
    return {
      reason: `"${short(cell)}" is a score and says that there is none; say which, such as --map "${short(cell)}=unanswered"`,
    };
  // No scale has thousands: a comma can only be a decimal one.
  const comma = /^\d{1,3},\d{1,2}$/.test(cell.trim()) ? Number(cell.trim().replace(',', '.')) : undefined;
  const score = plain === 'bad' ? (comma ?? labelledScore(cell.trim(), rules.from.max)) : plain;
  if (score === undefined) return { reason: `"${short(cell)}" is not a number${wordHint(cell)}` };
  const mapped = mapScore(score, rules.from, rules.to, rules.round);
  if (!mapped) return { reason: `${score} is off the scale ${rules.from.min} to ${rules.from.max}` };
  const { value, onStep } = mapped;
  if (!onStep)
    return {
      value,
      said: `${value} is between two steps of the scale (${rules.to.step}); it is kept as it is (--round step takes the nearest)`,
    };
  return { value, ...(plain === 'bad' ? { said: `"${short(cell)}" was read as ${score}` } : {}) };
}

export function readNumber(cell: string, { decimalComma }: ScoreRules): number | 'bad' | undefined {
  const text = decimalComma ? cell.trim().replace(',', '.') : cell.trim();
  if (text === '') return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : 'bad';
}

function wordHint(cell: string): string {
  return /%\s*$/.test(cell) ? '; per cent is read with --scale 0-100' : '';
}

export function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
