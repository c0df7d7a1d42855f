import { z } from 'zod';
import { AlertSeverity } from './severity.ts';
import { Id, TechniqueId, Text, WebAddress } from './text.ts';
import { Tlp } from './tlp.ts';

export const AlertRule = z.strictObject({
  id: Id.describe('Name of the rule within its source; triggers of runbooks say <alert source>/<rule id>'),
  title: Text.describe('The title as the console shows it'),
  severity: AlertSeverity,
  description: Text.optional().describe('What it sees, and what it often mistakes for an attack'),
  attack: z.array(TechniqueId).optional().describe('Enterprise ATT&CK techniques that this is about'),
  enabled: z.boolean().optional().describe('False: switched off; absent means on'),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** `content/alerts/<source>.yml` */
export const AlertSource = z
  .strictObject({
    id: Id.describe('Name of the source: the file name without .yml'),
    title: Text.describe('Title as readers see it'),
    description: Text.optional().describe('What this source watches'),
    console: WebAddress.optional().describe('Where its alerts are opened'),
    rules: z.array(AlertRule).min(1).describe('Detection rules of this source'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/alerts/<source>.yml');
export type AlertSource = z.infer<typeof AlertSource>;
