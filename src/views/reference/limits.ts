import { isDepth, READING_LIMITS, type ReadingLimit } from '../../domain/model/reading-limits.ts';
import { LIMIT_HINTS, LIMIT_WORDS, PROGRAMME_WORDS } from '../../domain/words/limit-words.ts';
import { ruleAddress } from '../../domain/links/addresses.ts';

export interface LimitRow {
  what: string;
  instead: string;
  rule: string;
  href: string;
}

/** Every limit within which files are read, with what to write instead. */
export function limitRows(): LimitRow[] {
  return (Object.keys(READING_LIMITS) as ReadingLimit[]).map((limit) => {
    const rule = isDepth(limit) ? 'file/too-deep' : 'file/too-much-work';
    const what = LIMIT_WORDS[limit];
    return {
      what: `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
      instead: LIMIT_HINTS[limit],
      rule,
      href: ruleAddress(rule),
    };
  });
}

/** What a whole programme may hold. */
export const programmeLimits = PROGRAMME_WORDS;
