import { z } from 'zod';
import type { HistoryEntry } from '../assessment.ts';
import { Day } from '../time/day.ts';
import { Id, Text } from '../text.ts';

/** The name and version that every file of answers carries; another version is another format. */
export const SELF_ASSESSMENT = { format: 'readyroom-assessment', version: 1 } as const;

const Said = Text.max(5000);

const answered = {
  control: Id.describe('The control that is answered'),
  base: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
    .describe("SHA-256 of the control's file that the answer was made from: as read, with \\n line ends"),
  date: Day.describe('Day of the assessment, in UTC'),
  note: Said.optional(),
};

const ScoreAnswer = z.strictObject({
  ...answered,
  current: z.number().describe("Score, on the programme's scale"),
  target: z.number().optional(),
});

const StatusAnswer = z.strictObject({
  ...answered,
  status: z.enum(['not-applicable', 'out-of-scope']),
  rationale: Said.optional(),
});

/** A new entry for one control's history. */
export const Answer = z.union([ScoreAnswer, StatusAnswer]);
export type Answer = z.infer<typeof Answer>;

/** What `/assess/` exports and `readyroom apply` writes back: answers only, never what is computed from them. */
export const SelfAssessment = z
  .strictObject({
    format: z.literal(SELF_ASSESSMENT.format),
    version: z.literal(SELF_ASSESSMENT.version),
    programme: z.strictObject({ name: Text, id: z.string().regex(/^[0-9a-f]{16}$/) }),
    asOf: Day.describe('Day that the page judged on'),
    made: z.iso.datetime().describe('When it was exported, in UTC'),
    answers: z.array(Answer).min(1, 'expected at least one answer'),
  })
  .describe('Readyroom: a self-assessment made in the browser');
export type SelfAssessment = z.infer<typeof SelfAssessment>;

/** The history entry that an answer stands for. */
export function entryOf(answer: Answer): HistoryEntry {
  const { control: _control, base: _base, ...entry } = answer;
  return entry;
}
