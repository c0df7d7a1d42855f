import { exact, floor, plus, times, toNumber } from './fraction.ts';

/** Shown in place of a number that there is none of. */
export const NO_NUMBER = '–';

/**
 * A score for people: rounded half up, 2.675 is 2.68. The only place where a score is rounded.
 *
 * @param digits decimals shown, always all of them
 */
export function formatScore(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined) return NO_NUMBER;
  const units = 10n ** BigInt(digits);
  const rounded = floor(plus(times(exact(value), { n: units, d: 1n }), { n: 1n, d: 2n }));
  const size = rounded < 0n ? -rounded : rounded;
  const decimals = digits > 0 ? `.${String(size % units).padStart(digits, '0')}` : '';
  return `${rounded < 0n ? '−' : ''}${size / units}${decimals}`;
}

/** A difference, with its sign: `+0.25`, `−0.10`, `0.00`. */
export function formatChange(value: number | null | undefined, digits = 2): string {
  const text = formatScore(value, digits);
  return value && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A share from 0 to 1 in per cent, rounded half up: `83 %` for 0.834. */
export function formatShare(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return NO_NUMBER;
  const percent = times(exact(value), { n: 100n, d: 1n });
  return `${formatScore(toNumber(percent), digits)}\u00a0%`;
}
