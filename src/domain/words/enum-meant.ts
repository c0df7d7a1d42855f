import type { DataPath } from '../model/place.ts';
import { onlyClosest } from './nearest.ts';

/** Words of an earlier edition of the same list. */
const FORMER: Readonly<Record<string, string>> = { white: 'CLEAR' };

/** The one of these values that is spelt almost so: in other letters, with its key before it, with a letter too few. */
export function enumMeant(text: string, allowed: readonly string[], path: DataPath): string | undefined {
  const key = plain(String(path.at(-1) ?? ''));
  const whole = plain(text);
  const wanted = whole.startsWith(key) && whole !== key ? whole.slice(key.length) : whole;
  const same = allowed.filter((one) => plain(one) === whole || plain(one) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const former = FORMER[wanted];
  if (former && allowed.includes(former)) return former;
  return onlyClosest(text.trim(), allowed);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
