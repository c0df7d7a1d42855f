import { z } from 'zod';
import { looseWord } from './loose-word.ts';
import { wholeScores } from './whole-scores.ts';

const LONGEST_WORD = 32;

/** What a whole score is called. */
const LevelWord = z
  .string()
  .max(LONGEST_WORD)
  .regex(/^(?=.*\p{L})[^\p{C}\p{Zl}\p{Zp}]+$/u, 'expected a word or two on one line, with a letter');

/** `content/site.yml`, `scale` */
export const Scale = z
  .strictObject({
    min: z.number().describe('Lowest score'),
    max: z.number().describe('Highest score'),
    step: z.number().positive().describe('Smallest difference between two scores'),
    words: z
      .record(z.string().regex(/^-?\d+$/, 'expected a whole score, such as 3'), LevelWord)
      .optional()
      .describe(
        'What each whole score is called here, at most 32 characters each; absent means numbers alone',
      )
      .meta({
        examples: [
          { 0: 'Absent', 1: 'Ad hoc', 2: 'Documented', 3: 'Practised', 4: 'Measured', 5: 'Improving' },
        ],
      }),
  })
  .refine((scale) => scale.max > scale.min, { path: ['max'], message: 'expected max to be above min' })
  .superRefine(({ words, ...scale }, context) => {
    if (!words || scale.max <= scale.min) return;
    const whole = wholeScores(scale).map(String);
    const missing = whole.filter((score) => !Object.hasOwn(words, score));
    if (missing.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['words'],
        message: `expected a word for each whole score of the scale: ${missing.slice(0, 8).join(', ')} ${missing.length === 1 ? 'has' : 'have'} none`,
      });
    const seen = new Map<string, string>();
    for (const [score, word] of Object.entries(words)) {
      const known = seen.get(looseWord(word));
      const message = !whole.includes(score)
        ? `expected words for ${scale.min} to ${scale.max} alone: no score is ${score}`
        : known === undefined
          ? undefined
          : `expected a word that no other score has: ${known} is called the same`;
      if (message) context.addIssue({ code: 'custom', path: ['words', score], message });
      seen.set(looseWord(word), score);
    }
  })
  .describe('Scale of scores')
  .meta({ examples: [{ min: 0, max: 5, step: 0.5 }] });
export type Scale = z.infer<typeof Scale>;
