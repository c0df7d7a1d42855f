import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { Id, Reference, RoleId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

export const NotificationStage = z.strictObject({
  what: Text.describe('Early warning, notification, final report …'),
  deadline: Duration.optional().describe(
    'Time allowed after the clock started; absent where the text names none ("without undue delay")',
  ),
  counting: z.enum(['calendar', 'business-days']).optional().describe('Absent means calendar time'),
  clock_starts: Text.describe('The event that starts the clock, in terms a responder can recognise'),
  to: Text.describe('Who is to be notified'),
  form: Text.optional().describe('In which form: a portal, a template, a letter, a call'),
  content: z.array(Text).optional().describe('What the notification must say'),
});
export type NotificationStage = z.infer<typeof NotificationStage>;

export const Regulation = z.strictObject({
  id: Id.describe('Name that runbooks use for the duty; stable'),
  title: Text.describe('Title as readers see it'),
  jurisdiction: Text.describe('Where the duty holds'),
  applies_when: Text.describe('How to tell that this duty applies'),
  stages: z.array(NotificationStage).min(1).describe('Deadlines, the first to fall due first'),
  decided_by: RoleId.describe('Role that decides whether the duty applies'),
  source: Reference.describe('The legal text'),
  checked: Day.optional().describe('Day on which this entry was last compared with its source'),
  unsettled: Text.optional().describe(
    'Where sources disagree or none was found: what nobody should rely on yet',
  ),
  note: Text.optional().describe('What a reader should know of this besides'),
});
export type Regulation = z.infer<typeof Regulation>;

/** `content/regulations.yml` */
export const Regulations = z
  .strictObject({ regulations: z.array(Regulation).describe('Notification duties'), tlp: Tlp.optional() })
  .describe('Readyroom: content/regulations.yml');
