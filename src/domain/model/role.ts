import { z } from 'zod';
import { Reach } from './site.ts';
import { Id, RoleId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

export const Role = z.strictObject({
  id: Id.describe('Name that other files use for the role; stable'),
  title: Text.describe('Title as readers see it'),
  purpose: Text.describe('One sentence: what this role is there for'),
  duties: z.array(Text).min(1).describe('What it does during an incident'),
  decides: z.array(Text).optional().describe('What it may decide alone'),
  reach: z.array(Reach).optional().describe('How to reach whoever holds the role now'),
  deputy: RoleId.optional().describe('Role that takes over when this one does not answer'),
});
export type Role = z.infer<typeof Role>;

/** `content/roles.yml`: roles, never people's names. */
export const Roles = z
  .strictObject({
    roles: z.array(Role).min(1).describe('Every role of the team'),
    escalation: z.array(RoleId).min(1).describe('Escalation order: first to be raised first'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/roles.yml');
export type Roles = z.infer<typeof Roles>;
