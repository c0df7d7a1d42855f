import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { SeverityId } from './severity.ts';
import { naming } from './references.ts';
import {
  CommunicationId,
  Id,
  Reference,
  RegulationId,
  RoleId,
  RunbookId,
  SubcategoryId,
  TechniqueId,
  Text,
} from './text.ts';
import { Tlp } from './tlp.ts';

const RUNBOOK_STATES = ['draft', 'active', 'deprecated'] as const;

export const TriggerId = naming(
  'trigger',
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'expected <alert source>/<rule id>')
    .describe('A detection rule, <alert source>/<rule id>, from content/alerts'),
);

/** Front matter of `runbooks/<id>.md` */
export const RunbookMeta = z
  .strictObject({
    id: Id.describe('Equal to the file name without .md'),
    title: Text.describe('What happened, in words that a responder would search for'),
    summary: Text.describe('"Use when …": how to tell that this is the right page'),
    status: z.enum(RUNBOOK_STATES).describe('Drafts and deprecated runbooks never count for readiness'),
    superseded_by: RunbookId.optional().describe('The runbook that replaces a deprecated one'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, 'expected a version such as 1.2.0')
      .optional(),
    owner: RoleId.describe('Role that keeps it correct'),
    incident_type: Id.optional(),
    symptoms: z.array(Text).optional().describe('What people see or say; search ranks these first'),
    severity: z.strictObject({
      default: SeverityId,
      criteria: z.record(SeverityId, Text).optional().describe('What makes it another severity'),
    }),
    csf: z.array(SubcategoryId).min(1).describe('CSF 2.0 subcategories that this runbook serves'),
    attack: z.array(TechniqueId).optional(),
    triggers: z.array(TriggerId).optional(),
    roles: z.array(RoleId).optional().describe('Roles that take part'),
    prerequisites: z
      .array(
        z.strictObject({
          what: Text.describe('Access or tool needed'),
          check: Text.describe('How to see that you have it'),
        }),
      )
      .optional(),
    inputs: z.array(Text).optional().describe('What must be known before starting'),
    evidence: z.array(Text).optional().describe('What to preserve before anything is changed'),
    routes: z
      .array(
        z.strictObject({
          when: Text.describe('A sign that this is another incident'),
          to: RunbookId.describe('Runbook to go to'),
        }),
      )
      .optional(),
    notifications: z
      .array(RegulationId)
      .optional()
      .describe('Notification duties from content/regulations.yml'),
    communications: z
      .array(CommunicationId)
      .optional()
      .describe('Message templates from content/communications'),
    escalate_if: z.array(Text).optional(),
    related: z.array(RunbookId).optional(),
    references: z.array(Reference).optional(),
    tags: z.array(Id).optional(),
    tlp: Tlp.optional(),
    last_reviewed: Day,
    review_interval: Duration.describe('A review is due this long after last_reviewed'),
    exercise_interval: Duration.optional().describe(
      'Longest time between two exercises; absent means site.yml',
    ),
    valid_until: Day.optional().describe('Not to be used after this day'),
  })
  .describe('Readyroom: front matter of runbooks/<id>.md');
export type RunbookMeta = z.infer<typeof RunbookMeta>;
