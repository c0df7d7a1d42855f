import { z } from 'zod';
import { AlertSeverity } from './severity.ts';
import { Id, TechniqueId, Text, WebAddress } from './text.ts';
import { Day } from './time/day.ts';
import { Tlp } from './tlp.ts';

/** Where to look on from an alert. */
export const Pivot = z.strictObject({
  title: Text.describe('What to look at, or what the search shows'),
  query: Text.optional().describe('The search, to be copied; never run'),
});
export type Pivot = z.infer<typeof Pivot>;

const Texts = z.array(Text);

export const AlertRule = z.strictObject({
  id: Id.describe('Name of the rule within its source; triggers of runbooks say <alert source>/<rule id>'),
  title: Text.describe('The title as the console shows it'),
  severity: AlertSeverity,
  description: Text.optional().describe('What it sees, and what it often mistakes for an attack'),
  attack: z.array(TechniqueId).optional().describe('Enterprise ATT&CK techniques that this is about'),
  enabled: z.boolean().optional().describe('False: switched off; absent means on'),
  rings: z
    .boolean()
    .optional()
    .describe('False: a building block or a hunt that raises no alert of its own; absent means that it does'),
  triage: Texts.optional().describe('Questions and first looks that settle whether it is real, in order'),
  false_positives: Texts.optional().describe('What it mistakes for an attack'),
  pivots: z.array(Pivot).optional().describe('Where to look on from the alert: fields, entities, searches'),
  response: Texts.optional().describe('What its maker advises once it is real; a runbook says more'),
  notes: Texts.optional().describe('What else its maker says: setup, limits, related rules'),
  data_sources: Texts.optional().describe('Logs that it reads'),
  references: z.array(WebAddress).optional().describe('Where to read on'),
  status: Text.optional().describe("Its maker's word for how mature it is, such as stable or experimental"),
  version: Text.optional().describe("Its maker's version of the rule"),
  updated: Day.optional().describe('The day on which its maker changed it last'),
  author: Text.optional().describe('Who made it, as its licence asks'),
  license: Text.optional().describe('Licence of the rule'),
  origin: Text.optional().describe('Its id where it was imported from, if that is another than this one'),
  gone: Day.optional().describe(
    'The day of the import that no longer found it; delete it once no runbook names it',
  ),
  imported: z
    .record(z.string(), z.string().describe('Hash of the value as it was imported last'))
    .optional()
    .describe(
      'Kept by "import alerts": the fields that it wrote; a field that differs from its hash was edited here, and stays',
    ),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** `content/alerts/<source>.yml` */
export const AlertSource = z
  .strictObject({
    id: Id.describe('Name of the source: the file name without .yml'),
    title: Text.describe('Title as readers see it'),
    description: Text.optional().describe('What this source watches'),
    console: WebAddress.optional().describe('Where its alerts are opened'),
    imported: z
      .strictObject({
        from: Text.describe('Format that the rules came in'),
        date: Day.describe('Day of the last import that changed this file'),
        rules: z
          .array(Id)
          .optional()
          .describe('Ids of the rules that it ever wrote: one that was deleted here is not brought back'),
      })
      .optional()
      .describe('Kept by "import alerts": what the next import compares with'),
    rules: z.array(AlertRule).min(1).describe('Detection rules of this source'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/alerts/<source>.yml');
export type AlertSource = z.infer<typeof AlertSource>;
