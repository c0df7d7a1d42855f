/** A telephone number in a text: where it stands, and what a device dials. */
export interface PhoneNumber {
  start: number;
  end: number;
  dial: string;
}

/** Between groups of digits; brackets hold an area code or the `(0)` that is dialled at home only. */
const GAP = '(?:[ \\u00a0\\u202f]?[-./‐‑–][ \\u00a0\\u202f]?|[ \\u00a0\\u202f])?';
const REST = `(?:${GAP}(?:\\(\\d{1,5}\\)|\\d+))*`;
const BEFORE = '(?<![\\p{L}\\p{N}_+#@=./&$€£%*:\\\\-])';
/** `Tel.:` and `tel:` stand right before. */
const BEFORE_PLUS = '(?<![\\p{L}\\p{N}_+#@=/&$€£%*\\\\-])';
const AFTER = '(?![\\p{L}\\p{N}_@%‰€$£°=]|[-./:,]\\d|[-/][\\p{L}])';

/** With a country's code: `+49 30 901820-22`, `+1 (555) 010-0100`. */
const WORLDWIDE = new RegExp(`${BEFORE_PLUS}\\+[1-9]\\d*${REST}${AFTER}`, 'gu');
/** Free of charge, as most countries write it: `0800 123456`, `1-800-555-0199`. */
const FREE = new RegExp(
  `${BEFORE}(?:0800${GAP}\\d${REST}|1[- \\u00a0]?\\(?8(?:00|33|44|55|66|77|88)\\)?[- \\u00a0]\\d{3}[- \\u00a0]\\d{4})${AFTER}`,
  'gu',
);
/** Only behind a word that says so: `Tel. 030 901820`, `call (0161) 496 0000`. */
const NATIONAL = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:call|dial|ring|phone|telephone|hotline|tel|telefon|téléphone|mobile|mobil|handy|rufnummer)[.:]{0,2}[ \\u00a0])(?:00[1-9]\\d*|\\(0\\d{1,5}\\)|0\\d{1,5})${REST}${AFTER}`,
  'giu',
);

/** Digits that a number has, the country's code included (E.164). */
const LEAST = 7;
/** So many, with no more between two of them than a number has. */
const LONG = new RegExp(`\\d(?:\\D{0,8}\\d){${LEAST - 1}}`);
const MOST = 15;
/** "0800 1200" are hours. */
const LEAST_FREE = 9;

/**
 * Numbers that a reader may want to dial. What may be something else is passed over: a wrong link costs more than a
 * missing one, since the number can be read all the same.
 */
export function phoneNumbers(text: string): PhoneNumber[] {
  if (!LONG.test(text)) return [];
  const found = [WORLDWIDE, FREE, NATIONAL].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => numberOf(match[0], match.index)),
  );
  const sorted = found.sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, at) => at === 0 || start >= sorted[at - 1]!.end);
}

function numberOf(written: string, start: number): PhoneNumber[] {
  const isWorldwide = written.startsWith('+');
  // At home one dials the zero in brackets, from abroad one does not.
  const digits = (isWorldwide ? written.replace(/\(0\)/, '') : written).replace(/\D/g, '');
  const groups = written.split(/\D+/).filter(Boolean);
  const least = written.startsWith('0800') ? LEAST_FREE : LEAST;
  if (digits.length < least || digits.length > MOST) return [];
  if (isWorldwide && isOtherNumber(written, groups)) return [];
  return [{ start, end: start + written.length, dial: isWorldwide ? `+${digits}` : digits }];
}

/** An amount (`+1 000 000`), a decimal (`+52.520008`), a day (`+20261128`) or a count. */
function isOtherNumber(written: string, groups: readonly string[]): boolean {
  if (/^\+\d+\.\d+$/.test(written)) return true;
  if (groups.length === 1) return written.length < 11;
  return groups.slice(1).every((group) => group === '000');
}

/** A text cut into what is a number and what is not; all of it, in order. */
export function cutAtNumbers(text: string): { text: string; dial?: string }[] {
  const parts: { text: string; dial?: string }[] = [];
  let at = 0;
  for (const { start, end, dial } of phoneNumbers(text)) {
    if (start > at) parts.push({ text: text.slice(at, start) });
    parts.push({ text: text.slice(start, end), dial });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
