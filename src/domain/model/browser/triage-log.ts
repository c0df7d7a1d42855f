import * as z from 'zod/mini';

/** Verdicts on alerts, as the browser keeps them and as they are exported. `zod/mini`, for the browser judges them by it. */
export const TRIAGE_FILE = { format: 'readyroom-triage', version: 1 } as const;

/** Most verdicts of one browser: above it they are exported and begun anew. */
export const MOST_VERDICTS = 1000;

/** Of a file to take in: more than any browser keeps, and so than any exports. */
export const MOST_TRIAGE_BYTES = 20_000_000;

const Short = z.string().check(z.regex(/\S/), z.maxLength(300));
const Words = z.string().check(z.regex(/\S/), z.maxLength(2000));

export const Verdict = z.strictObject({
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  /** `<source>/<rule>` */
  alert: Short,
  title: Short,
  verdict: z.enum(['true-positive', 'false-positive']),
  reason: Words,
  answers: z.array(z.strictObject({ question: Words, answer: Words })).check(z.maxLength(50)),
  /** Of the alert, confirmed by who judged it; never secret ones. */
  values: z
    .array(
      z.strictObject({
        input: Short,
        title: Short,
        value: z.string().check(z.regex(/\S/), z.maxLength(500)),
      }),
    )
    .check(z.maxLength(100)),
});
export type Verdict = z.infer<typeof Verdict>;
