import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { Id, SubcategoryId, TeamId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

const ITEM_STATES = ['pass', 'fail', 'unanswered', 'not-applicable'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ReadinessItem = z.strictObject({
  id: Id.describe('Name of the item within its file; stable'),
  text: Text.describe(
    'A statement that is true when ready, such as "The bridge line was dialled this quarter"',
  ),
  csf: z.array(SubcategoryId).optional().describe('CSF 2.0 subcategories that this serves'),
  critical: z.boolean().optional().describe('True: a fail blocks the function'),
  forms: z.array(TeamId).optional().describe('Operating forms it applies to; absent means all'),
  state: z.enum(ITEM_STATES).describe('The answer, as of the day in checked'),
  checked: Day.optional().describe('When somebody last looked'),
  valid_for: Duration.optional().describe('How long the answer holds; after it the item is unanswered'),
  evidence: Text.optional().describe('What shows that the answer is true'),
  rationale: Text.optional().describe('Why it does not apply'),
  remedy: Text.optional().describe('What to do where it fails'),
});
export type ReadinessItem = z.infer<typeof ReadinessItem>;

/** `content/readiness/<function>.yml` */
export const ReadinessChecklist = z
  .strictObject({
    items: z.array(ReadinessItem).min(1).describe('Checklist items that only a person can answer'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/readiness/<function>.yml');
export type ReadinessChecklist = z.infer<typeof ReadinessChecklist>;
