/** An exact number `n/d` with `d > 0`; not always in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

/** The decimal that a finite number is written as: 0.1 is one tenth, not its nearest binary fraction. */
export function exact(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', part = ''] = digits.split('.');
  const places = part.length - Number(exponent);
  const n = BigInt(whole + part);
  return places > 0 ? reduce(n, 10n ** BigInt(places)) : { n: n * 10n ** BigInt(-places), d: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return reduce(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** `a / b`; `b` must not be 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? reduce(-n, -d) : reduce(n, d);
}

/** Negative, 0 or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** The largest whole number not above the fraction. */
export function floor({ n, d }: Fraction): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** Sum over `count` values; null where there are none. */
export function mean(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  return over(values.reduce(plus), { n: BigInt(values.length), d: 1n });
}

/** The double nearest to the fraction. */
export function toNumber({ n, d }: Fraction): number {
  if (isSmall(n) && isSmall(d)) return Number(n) / Number(d);
  // At least 60 bits of quotient and a sticky last bit: `Number` then rounds once, correctly.
  const size = n < 0n ? -n : n;
  const shift = 64 + bits(d) - bits(size);
  const scaled = shift > 0 ? size << BigInt(shift) : size;
  const divisor = shift < 0 ? d << BigInt(-shift) : d;
  const quotient = scaled / divisor;
  const sticky = quotient * divisor === scaled ? 0n : 1n;
  const value = Number((quotient << 1n) | sticky) * 2 ** (-shift - 1);
  return n < 0n ? -value : value;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSmall(value: bigint): boolean {
  return value <= SAFE && value >= -SAFE;
}

/** Number of binary digits, to the next multiple of four. */
function bits(value: bigint): number {
  return value.toString(16).length * 4;
}

/** Lowest terms, where that is cheap: of large numbers, Euclid costs more than carrying the digits does. */
function reduce(n: bigint, d: bigint): Fraction {
  if (n === 0n) return ZERO;
  if (!isSmall(n) || !isSmall(d)) return { n, d };
  let a = Math.abs(Number(n));
  let b = Number(d);
  while (b !== 0) [a, b] = [b, a % b];
  return a === 1 ? { n, d } : { n: n / BigInt(a), d: d / BigInt(a) };
}
