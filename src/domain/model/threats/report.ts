import { z } from 'zod';
import { Id, Reference, TechniqueId, Text } from '../text.ts';
import { Day } from '../time/day.ts';
import { Tlp } from '../tlp.ts';

const RankedTechnique = z.strictObject({
  id: TechniqueId,
  printed: Text.optional().describe(
    'The id that the report prints, where ATT&CK has revoked it since and "id" is what replaced it',
  ),
});

export const ThreatReport = z.strictObject({
  id: Id.describe('Name of this list, its anchor on the page; stable'),
  title: Text.describe('Title of the report'),
  publisher: Text.describe('Who published it'),
  year: z.int().min(2013).max(2100).describe('Year in its title or on its cover'),
  counted: Text.describe('What was counted, where and when: malware samples, detections, cases of one firm'),
  source: Reference.describe('Where the publisher shows it'),
  checked: Day.describe('Day on which the list was last compared with its source'),
  techniques: z.array(RankedTechnique).min(1).max(100).describe('The list, the most reported first'),
  note: Text.optional().describe('What a reader should know of it besides'),
  unsettled: Text.optional().describe('Where copies disagree or a part could not be read'),
});
export type ThreatReport = z.infer<typeof ThreatReport>;

/** `content/reports.yml` */
export const ThreatReports = z
  .strictObject({
    reports: z.array(ThreatReport).describe('Lists of the most reported techniques, by publisher and year'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/reports.yml');
