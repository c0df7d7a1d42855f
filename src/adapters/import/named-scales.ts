import type { Standing, WordMeanings } from './row-standing.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';

/** A scale that is known by its name, with its words. */
export interface NamedScale {
  min: number;
  max: number;
  words: WordMeanings;
}

/** SOC-CMM's stages are those of CMMI. */
const CMMI: Readonly<Record<string, number>> = {
  incomplete: 0,
  'non-existent': 0,
  nonexistent: 0,
  initial: 1,
  'ad hoc': 1,
  'initial/ad hoc': 1,
  'initial / ad hoc': 1,
  managed: 2,
  repeatable: 2,
  defined: 3,
  'quantitatively managed': 4,
  measured: 4,
  optimizing: 5,
  optimising: 5,
  optimized: 5,
  optimised: 5,
};

/** CSF 2.0's Tiers. CISO Assistant's library of CSF 2.0 names its scores so (`nist-csf-2.0.yaml`, version 6). */
const TIERS: Readonly<Record<string, number>> = {
  partial: 1,
  'risk informed': 2,
  repeatable: 3,
  adaptive: 4,
};

const SCALES: Readonly<
  Record<string, { min: number; max: number; words: Readonly<Record<string, number | Standing>> }>
> = {
  cmmi: { min: 0, max: 5, words: CMMI },
  tier: { min: 1, max: 4, words: TIERS },
  'soc-cmm': { min: 0, max: 5, words: CMMI },
  'ciso-assistant': { min: 1, max: 4, words: TIERS },
  csf_profile: { min: 0, max: 10, words: { ukn: 'unanswered' } },
};
export const SCALE_NAMES = Object.keys(SCALES);

/** The scale of that name; undefined where it is none. `Defined`, `3 - Defined` and `Level 3` are the same on it. */
export function namedScale(name: string): NamedScale | undefined {
  const key = name.trim().toLowerCase();
  const scale = Object.hasOwn(SCALES, key) ? SCALES[key] : undefined;
  if (!scale) return undefined;
  const words = Object.entries(scale.words).map(([word, score]) => [looseWord(word), score] as const);
  return { min: scale.min, max: scale.max, words: new Map(words) };
}
