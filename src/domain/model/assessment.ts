import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { Id, RoleId, SubcategoryId, TeamId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

export const ScoreEntry = z.strictObject({
  date: Day.describe('Day of the assessment'),
  current: z.number().describe('Score on that day, on the scale of content/site.yml'),
  target: z.number().optional().describe('Score wanted'),
  note: Text.optional().describe('What a reader should know of this besides'),
});

export const StatusEntry = z.strictObject({
  date: Day.describe('Day of the decision'),
  status: z.enum(['not-applicable', 'out-of-scope']).describe('Why this control has no score'),
  rationale: Text.optional().describe('Why it does not apply; a reader will ask'),
  note: Text.optional().describe('What a reader should know of this besides'),
});

/** A dated entry: a score, or why there is none. */
export const HistoryEntry = z.union([ScoreEntry, StatusEntry]);
export type ScoreEntry = z.infer<typeof ScoreEntry>;
export type StatusEntry = z.infer<typeof StatusEntry>;
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Evidence = z.strictObject({
  title: Text.describe('Title as readers see it'),
  ref: Text.describe(
    'Where it is: an address, the path of a file as seen from this one, or a place in a records system',
  ),
  method: z.enum(['examine', 'interview', 'test']).describe('Assessment method, as in SP 800-53A'),
  collected: Day,
  valid_for: Duration.describe('How long it may be relied on'),
});
export type Evidence = z.infer<typeof Evidence>;

const ACTION_STATES = ['open', 'in-progress', 'done', 'dropped'] as const;

export const Action = z.strictObject({
  title: Text.describe('Title as readers see it'),
  owner: RoleId,
  due: Day,
  status: z.enum(ACTION_STATES).describe('How far the action is'),
  effort: Duration.optional(),
});
export type Action = z.infer<typeof Action>;

/** Front matter of `content/assessments/<id>.md` */
export const Assessment = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    csf: z.array(SubcategoryId).min(1).describe('CSF 2.0 subcategories that this control serves'),
    owner: RoleId,
    question: Text.optional().describe('The question that a self-assessment asks'),
    weight: z
      .number()
      .positive()
      .optional()
      .describe('Weight among the controls of a subcategory; absent means 1'),
    floor: z.number().optional().describe('Key control: below this score its functions are gated'),
    levels: z
      .record(z.string().regex(/^\d+$/), Text)
      .optional()
      .describe(
        'What each whole score looks like here: one thing, or two with "; and" between them, of which the first makes the half point',
      ),
    forms: z.array(TeamId).optional().describe('Operating forms this control is for; absent means all'),
    test: z.array(Text).optional().describe('How to test it'),
    ask_for: z.array(Text).optional().describe('Evidence to ask for'),
    history: z.array(HistoryEntry).optional().describe('Dated scores, oldest first'),
    evidence: z.array(Evidence).optional().describe('What shows that the scores are true'),
    actions: z.array(Action).optional().describe('What is being done to raise the score'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/assessments/<id>.md');
export type Assessment = z.infer<typeof Assessment>;
