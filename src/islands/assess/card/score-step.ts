import { exact, floor, minus, over, plus, times, toNumber } from '../../../domain/maturity/fraction.ts';
import type { Scale } from '../../../domain/model/own/scale.ts';

/** The score one step up or down, on the scale and on its grid; a value between two steps goes to the nearer one in that direction. */
export function stepScore(score: number | null, by: 1 | -1, { min, max, step }: Scale): number {
  if (score === null) return by > 0 ? stepScore(min, 1, { min, max, step }) : min;
  const places = over(minus(exact(score), exact(min)), exact(step));
  const whole = floor(places);
  const isOnGrid = places.n % places.d === 0n;
  const next = by > 0 ? whole + 1n : isOnGrid ? whole - 1n : whole;
  const value = toNumber(plus(exact(min), times({ n: next, d: 1n }, exact(step))));
  return Math.min(max, Math.max(min, value));
}

/** All scores that can be chosen, where they are few enough to be shown; else the whole ones. */
export function choicesOf(scale: Scale, most = 21): number[] {
  const count = toNumber(over(minus(exact(scale.max), exact(scale.min)), exact(scale.step)));
  const step = count < most ? scale.step : 1;
  const start = step === 1 && count >= most ? Math.ceil(scale.min) : scale.min;
  const choices: number[] = [];
  for (
    let value = start;
    value <= scale.max && choices.length < 101;
    value = toNumber(plus(exact(value), exact(step)))
  )
    choices.push(value);
  return choices;
}

/** False where only some of the scale's scores are offered as choices. */
export function areAllScores(choices: readonly number[], { min, max, step }: Scale): boolean {
  return choices.length === Math.floor((max - min) / step + 1e-9) + 1;
}

/** A number that somebody typed, with a point or a comma; undefined where it is none or off the scale. */
export function typedScore(text: string, { min, max }: Scale): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (!/^[+-]?(\d{1,9}(\.\d{0,6})?|\.\d{1,6})$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value >= min && value <= max ? value : undefined;
}
