import type { Scale } from '../model/own/scale.ts';
import { wholeScores } from '../model/own/whole-scores.ts';
import { looseWord } from '../model/own/loose-word.ts';
import { NO_NUMBER } from './format.ts';

/** What the programme calls a score: by the whole score that it has reached. undefined: it has no words, or no score. */
export function scoreWord(score: number | null, { words }: Scale): string | undefined {
  if (score === null || !words) return undefined;
  const whole = String(Math.floor(score));
  return Object.hasOwn(words, whole) ? words[whole] : undefined;
}

/** A whole score for people: `3`, or `3 Practised` where the scale has words. */
export function levelText(level: number | null, scale: Scale): string {
  if (level === null) return NO_NUMBER;
  const word = scoreWord(level, scale);
  return word === undefined ? String(level) : `${level} ${word}`;
}

/** Every whole score with its word, the lowest first; none where the scale has no words. */
export function levelTexts(scale: Scale): string[] {
  return scale.words ? wholeScores(scale).map((level) => levelText(level, scale)) : [];
}

/** Scores by the words of the scale, however they are written. */
export function scoresByWord({ words = {} }: Scale): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(words).flatMap(([score, word]) =>
      [word, `${score} ${word}`].map((name) => [looseWord(name), Number(score)] as const),
    ),
  );
}
