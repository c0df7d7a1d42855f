import { z } from 'zod';
import { AlertSeverity } from './severity.ts';
import { Id, TechniqueId, Text, WebAddress } from './text.ts';
import { Tlp } from './tlp.ts';

export const AlertRule = z.strictObject({
  id: Id,
  title: Text.describe('The title as the console shows it'),
  severity: AlertSeverity,
  description: Text.optional().describe('What it sees, and what it often mistakes for an attack'),
  attack: z.array(TechniqueId).optional(),
  enabled: z.boolean().optional().describe('False: switched off; absent means on'),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** `content/alerts/<source>.yml` */
export const AlertSource = z
  .strictObject({
    id: Id,
    title: Text,
    description: Text.optional(),
    console: WebAddress.optional().describe('Where its alerts are opened'),
    rules: z.array(AlertRule).min(1),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/alerts/<source>.yml');
export type AlertSource = z.infer<typeof AlertSource>;
