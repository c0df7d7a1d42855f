import { z } from 'zod';
import { Day } from './time/day.ts';
import { SeverityId } from './severity.ts';
import { Id, RoleId, RunbookId, TeamId, Text } from './text.ts';
import { RECORD_KINDS } from './time/timeline-events.ts';
import { Tlp } from './tlp.ts';

/** An instant in UTC, to the minute or finer: `2026-03-31T08:15Z`. */
const Instant = z.iso
  .datetime({ precision: -1 })
  .or(z.iso.datetime())
  .describe('A UTC instant: 2026-03-31T08:15Z');

export { TIMELINE_EVENTS, type TimelineEvent } from './time/timeline-events.ts';

export const Timeline = z
  .strictObject({
    started: Instant.optional().describe('First action of the adversary, as far as known'),
    detected: Instant.optional(),
    acknowledged: Instant.optional(),
    contained: Instant.optional(),
    eradicated: Instant.optional(),
    recovered: Instant.optional(),
    closed: Instant.optional(),
  })
  .describe('UTC instants, in order');
export type Timeline = z.infer<typeof Timeline>;

export const RecordFinding = z.strictObject({
  title: Text.describe('Title as readers see it'),
  status: z.enum(['open', 'in-progress', 'done', 'accepted']).describe('How far the finding is'),
  owner: RoleId,
  due: Day.optional(),
  runbook: RunbookId.optional().describe('Runbook that the finding is about; absent means all of the record'),
});
export type RecordFinding = z.infer<typeof RecordFinding>;

/** Where the record was made from: the log of a run in the browser. */
const RecordedRun = z
  .strictObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'expected 32 hexadecimal digits')
      .describe('The number that the run was given when it started'),
    entries: z.int().min(1).describe('Entries of the log when the record was made'),
    head: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
      .describe('Hash of the last of them; the command "verify" compares it with the exported log'),
  })
  .describe('The run that the command "apply" made the record from');
export type RecordedRun = z.infer<typeof RecordedRun>;

const Digest = z
  .string()
  .regex(/^[0-9a-z]{1,20}$/, 'expected the fingerprint that a run wrote')
  .optional()
  .describe('Fingerprint of the step as it stood then, written by a run; tells whether it changed since');

const WalkedStep = z
  .strictObject({
    step: Text.describe('Id or heading anchor of the step'),
    digest: Digest,
  })
  .describe('A step that was done');

const WalkedArm = z
  .strictObject({
    decision: Text.describe('Id or heading anchor of the decision'),
    arm: Text.describe('Label of the way that was taken'),
    digest: Digest,
  })
  .describe('A way out of a decision that was taken');

/** What of a runbook was walked. */
export const Walked = z.union([WalkedStep, WalkedArm]);
export type Walked = z.infer<typeof Walked>;

/** Front matter of `content/records/<id>.md`: an exercise or incident that used runbooks. */
export const IncidentRecord = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.optional().describe('One sentence for lists'),
    date: Day,
    kind: z.enum(RECORD_KINDS).describe('Kind of exercise, or a real incident'),
    runbooks: z.array(RunbookId).min(1).describe('Runbooks that were used'),
    severity: SeverityId.optional(),
    forms: z.array(TeamId).optional().describe('Operating forms from content/teams that took part'),
    roles: z.array(RoleId).optional().describe('Roles that took part'),
    timeline: Timeline.optional(),
    findings: z.array(RecordFinding).optional().describe('What was found wanting, and who mends it'),
    walked: z
      .record(RunbookId, z.array(Walked).min(1))
      .optional()
      .describe(
        'By runbook: the steps that were done and the ways that were taken; absent where nobody noted them',
      ),
    run: RecordedRun.optional(),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/records/<id>.md');
export type IncidentRecord = z.infer<typeof IncidentRecord>;
