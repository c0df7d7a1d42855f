import { exact, floor, plus, times, toNumber } from './fraction.ts';

/** Shown in place of a number that there is none of. */
export const NO_NUMBER = '–';

/**
 * A score for people: rounded half up, 2.675 is 2.68. The only place where a score is rounded.
 *
 * @param digits decimals shown, always all of them
 */
export function formatScore(value: number | null | undefined, digits = 2): string {
  return value === null || value === undefined ? NO_NUMBER : writeUnits(shownUnits(value, digits), digits);
}

/**
 * What a value became, with its sign: `+0.25`, `−0.10`, `0.00`. It is the difference of the two numbers as they are
 * shown, so that a reader who subtracts them gets it.
 */
export function formatChange(
  before: number | null | undefined,
  after: number | null | undefined,
  digits = 2,
): string {
  if (before == null || after == null) return NO_NUMBER;
  return writeSigned(shownUnits(after, digits) - shownUnits(before, digits), digits);
}

/** How far a score is below what is wanted, without a sign: the difference of the two numbers as they are shown. */
export function formatShortfall(score: number, wanted: number, digits = 2): string {
  return writeUnits(shownUnits(wanted, digits) - shownUnits(score, digits), digits);
}

/**
 * The gap of a node, as shown beside its score and target. Where it is their plain difference it is the difference
 * of the two as shown; elsewhere (an overshoot of one control never pays for another) it is rounded by itself.
 */
export function formatGap(
  { score, target, gap }: Record<'score' | 'target' | 'gap', number | null>,
  digits = 2,
): string {
  if (gap === null || score === null || target === null) return formatScore(gap, digits);
  return Math.abs(target - score - gap) < 1e-9
    ? formatShortfall(score, target, digits)
    : formatScore(gap, digits);
}

/** A move from one shown number to another in two parts, which add up to it as shown. */
export interface ShownMove {
  before: string;
  after: string;
  change: string;
  /** Rounded by itself; the whole change where nothing else moved. */
  matched: string;
  /** The rest of the shown change: what rounding leaves stands here. */
  scope: string;
}

/** @param move as `trend` makes it: `change = matched + scope`, null where nothing matches */
export function formatMove(
  { before, after, matched, scope }: Record<'before' | 'after' | 'matched' | 'scope', number | null>,
  digits = 2,
): ShownMove {
  const move = { before: formatScore(before, digits), after: formatScore(after, digits) };
  if (before === null || after === null)
    return { ...move, change: NO_NUMBER, matched: signedOrNone(matched, digits), scope: NO_NUMBER };
  const change = shownUnits(after, digits) - shownUnits(before, digits);
  const own = matched === null ? null : scope === 0 ? change : shownUnits(matched, digits);
  return {
    ...move,
    change: writeSigned(change, digits),
    matched: own === null ? NO_NUMBER : writeSigned(own, digits),
    scope: own === null ? NO_NUMBER : writeSigned(change - own, digits),
  };
}

function signedOrNone(value: number | null, digits: number): string {
  return value === null ? NO_NUMBER : writeSigned(shownUnits(value, digits), digits);
}

/** The value in units of its last shown decimal, rounded half up. */
function shownUnits(value: number, digits: number): bigint {
  const units = 10n ** BigInt(digits);
  return floor(plus(times(exact(value), { n: units, d: 1n }), { n: 1n, d: 2n }));
}

function writeUnits(shown: bigint, digits: number): string {
  const units = 10n ** BigInt(digits);
  const size = shown < 0n ? -shown : shown;
  const decimals = digits > 0 ? `.${String(size % units).padStart(digits, '0')}` : '';
  return `${shown < 0n ? '−' : ''}${size / units}${decimals}`;
}

function writeSigned(shown: bigint, digits: number): string {
  return `${shown > 0n ? '+' : ''}${writeUnits(shown, digits)}`;
}

/** A share from 0 to 1 in per cent, rounded half up: `83 %` for 0.834. */
export function formatShare(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return NO_NUMBER;
  const percent = times(exact(value), { n: 100n, d: 1n });
  return `${formatScore(toNumber(percent), digits)}\u00a0%`;
}
