import { metaKey } from './meta-key.ts';
import { meantValue, type MetaPair } from './pair.ts';

/** Marks in a flattened text where bold words begin and end. */
export const BOLD = { open: '\uE000', close: '\uE001' };

/** Where a name may begin within a line: at its head, behind what parts pairs, and where bold words begin. */
const STARTS = /^|[;|·•,\t/]|\s{2,}|(?=\uE000)/gu;
const NAMED =
  /^[\s>*•‣▪–-]*:?(\uE000?)\s*(\p{L}[^:：=\n\uE000\uE001|;]{0,40}?)\s*(?:[:：]*\s*\uE001\s*(?:[:：=]+|[–—→-]+\s)?|::?(?!\/\/)|：|\s?=(?!=)|(\s[–—→-]+\s))[ \t]*/u;

/** `Owner: SOC`, `Owner – SOC`, `**Owner** SOC`, `Owner = SOC`, several in a line, and a definition below its name. */
export function linePairs(text: string): MetaPair[] {
  return text
    .replace(/^([^\n:]{1,60})\n:[ \t]+/gm, '$1: ')
    .split('\n')
    .flatMap(pairsOfLine);
}

function pairsOfLine(line: string): MetaPair[] {
  if (line.length > 1000) return [];
  const names: { field: MetaPair['field']; start: number; end: number }[] = [];
  for (const { index, 0: mark } of line.matchAll(STARTS)) {
    const from = index + mark.length;
    if (from < (names.at(-1)?.end ?? 0)) continue;
    const found = NAMED.exec(line.slice(from));
    const field = found?.[2] === undefined ? undefined : metaKey(found[2]);
    // A dash parts a name from its value only where a line is nothing but that.
    if (!found || !field || (found[3] !== undefined && from > 0)) continue;
    names.push({ field, start: index, end: from + found[0].length });
  }
  if (names[0] && /[\p{L}\p{N}]/u.test(line.slice(0, names[0].start))) return [];
  return names.flatMap(({ field, end }, at): MetaPair[] => {
    const value = meantValue(line.slice(end, names[at + 1]?.start).replace(/[\s;|·•,/]+$/, ''));
    return field === 'other' || value === undefined ? [] : [{ field, values: [value] }];
  });
}
