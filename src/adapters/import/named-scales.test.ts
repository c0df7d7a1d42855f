import { expect, it } from 'vitest';
import { namedScale } from './named-scales.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';

it.each([
  ['CMMI', 'Quantitatively Managed', 4],
  ['soc-cmm', 'Non-existent', 0],
  ['tier', 'Risk-Informed', 2],
  ['ciso-assistant', 'Risk informed', 2],
  ['csf_profile', 'UKN', 'unanswered'],
])('%s: "%s" is %s', (scale, word, meaning) =>
  expect(namedScale(scale)?.words.get(looseWord(word))).toBe(meaning),
);
