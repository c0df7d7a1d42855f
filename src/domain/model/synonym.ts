import { z } from 'zod';
import { TriggerId } from './runbook.ts';
import { CommunicationId, RegulationId, RoleId, RunbookId, StepId, TechniqueId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

/** What people of the house say, and what they mean by it. */
export const Synonym = z.strictObject({
  words: z
    .array(Text)
    .min(1)
    .describe(
      'What people here say or type: names of systems and sites, nicknames, abbreviations, other languages',
    ),
  means: z
    .array(Text)
    .optional()
    .describe('The usual words for it: whoever types one of "words" finds what these find, too'),
  runbooks: z.array(RunbookId).optional().describe('Runbooks that they look for'),
  steps: z.array(StepId).optional().describe('Reusable steps that they look for'),
  triggers: z
    .array(TriggerId)
    .optional()
    .describe('Detection rules that they speak of, <alert source>/<rule id>'),
  attack: z.array(TechniqueId).optional().describe('Enterprise ATT&CK techniques that they speak of'),
  roles: z.array(RoleId).optional().describe('Roles that they want to reach'),
  regulations: z.array(RegulationId).optional().describe('Notification duties that they speak of'),
  communications: z.array(CommunicationId).optional().describe('Message templates that they look for'),
});
export type Synonym = z.infer<typeof Synonym>;

/** `content/synonyms.yml` */
export const Synonyms = z
  .strictObject({
    synonyms: z.array(Synonym).describe('Words of the house, with what the search answers to them'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/synonyms.yml');
