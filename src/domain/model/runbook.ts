import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { InputNeeded } from './input.ts';
import { SeverityId } from './severity.ts';
import { naming } from './references.ts';
import {
  CommunicationId,
  Id,
  Source,
  RegulationId,
  RoleId,
  RunbookId,
  SubcategoryId,
  TechniqueId,
  Text,
} from './text.ts';
import { Tlp } from './tlp.ts';

export const RUNBOOK_KINDS = ['incident', 'hunt', 'exercise', 'check'] as const;

const RUNBOOK_STATES = ['draft', 'active', 'deprecated'] as const;

export const TriggerId = naming(
  'trigger',
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'expected <alert source>/<rule id>')
    .describe('A detection rule, <alert source>/<rule id>, from content/alerts'),
);

export const Version = z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version such as 1.2.0');

/** Front matter of `runbooks/<id>.md` */
export const RunbookMeta = z
  .strictObject({
    id: Id.describe('Equal to the file name without .md'),
    title: Text.describe('What happened, in words that a responder would search for'),
    summary: Text.describe('"Use when …": how to tell that this is the right page'),
    status: z.enum(RUNBOOK_STATES).describe('Drafts and deprecated runbooks never count for readiness'),
    kind: z
      .enum(RUNBOOK_KINDS)
      .optional()
      .describe(
        'What it is for: an incident (where absent), a hunt, an exercise of attack and defence, or a check that recurs',
      ),
    superseded_by: RunbookId.optional().describe('The runbook that replaces a deprecated one'),
    version: Version.optional().describe('Version of the runbook, such as 1.2.0'),
    owner: RoleId.describe('Role that keeps it correct'),
    incident_type: Id.optional().describe('Kind of incident, such as web-shell; groups runbooks in lists'),
    symptoms: z.array(Text).optional().describe('What people see or say; search ranks these first'),
    severity: z
      .strictObject({
        default: SeverityId,
        criteria: z.record(SeverityId, Text).optional().describe('What makes it another severity'),
      })
      .describe('How bad the incident is, until more is known'),
    csf: z.array(SubcategoryId).min(1).describe('CSF 2.0 subcategories that this runbook serves'),
    attack: z.array(TechniqueId).optional().describe('Enterprise ATT&CK techniques that this is about'),
    triggers: z
      .array(TriggerId)
      .optional()
      .describe('Detection rules that lead to this runbook, <alert source>/<rule id>'),
    roles: z.array(RoleId).optional().describe('Roles that take part'),
    prerequisites: z
      .array(
        z.strictObject({
          what: Text.describe('Access or tool needed'),
          check: Text.describe('How to see that you have it'),
        }),
      )
      .optional()
      .describe('Access and tools that a responder needs'),
    inputs: z
      .array(InputNeeded)
      .optional()
      .describe('What must be known before starting; values with an id fill the commands that name them'),
    evidence: z.array(Text).optional().describe('What to preserve before anything is changed'),
    routes: z
      .array(
        z.strictObject({
          when: Text.describe('A sign that this is another incident'),
          to: RunbookId.describe('Runbook to go to'),
        }),
      )
      .optional()
      .describe('Signs that it is another incident, and its runbook'),
    notifications: z
      .array(RegulationId)
      .optional()
      .describe('Notification duties from content/regulations.yml'),
    communications: z
      .array(CommunicationId)
      .optional()
      .describe('Message templates from content/communications'),
    escalate_if: z.array(Text).optional().describe('Signs that somebody higher must be raised'),
    related: z.array(RunbookId).optional().describe('Other runbooks that a responder may need'),
    references: z.array(Source).optional().describe('Sources to read further'),
    tags: z.array(Id).optional().describe('Words for lists and search'),
    aliases: z
      .array(Id)
      .optional()
      .describe('Ids that it had before; their addresses lead to it, and nothing else may have them'),
    tlp: Tlp.optional(),
    last_reviewed: Day.describe('Day on which somebody last read all of it and found it right'),
    review_interval: Duration.describe('A review is due this long after last_reviewed'),
    exercise_interval: Duration.optional().describe(
      'Longest time between two exercises; absent means site.yml',
    ),
    valid_until: Day.optional().describe('Not to be used after this day'),
  })
  .describe('Readyroom: front matter of runbooks/<id>.md');
export type RunbookMeta = z.infer<typeof RunbookMeta>;
