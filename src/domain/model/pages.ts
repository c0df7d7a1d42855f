import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { Input } from './input.ts';
import { Id, RegulationId, RoleId, RunbookId, Source, SubcategoryId, TechniqueId, Text } from './text.ts';
import { Tlp } from './tlp.ts';

/** Front matter of `content/communications/<id>.md`: a message template; `{{name}}` in the text is filled in by the sender. */
export const Communication = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.describe('When to send it'),
    audience: z
      .enum([
        'staff',
        'executives',
        'customers',
        'individuals',
        'regulator',
        'partners',
        'media',
        'responders',
      ])
      .describe('Who reads it; individuals are the people whose data is concerned'),
    channel: Text.describe('How it is sent'),
    sender: RoleId,
    approver: RoleId.describe('Role that must agree before it is sent'),
    regulations: z.array(RegulationId).optional().describe('Notification duties that it serves'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/communications/<id>.md');
export type Communication = z.infer<typeof Communication>;

/** Front matter of `content/steps/<id>.md`: a step that several runbooks include. */
export const SharedStep = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.describe('One sentence for lists'),
    owner: RoleId,
    csf: z.array(SubcategoryId).optional().describe('CSF 2.0 subcategories that this serves'),
    attack: z.array(TechniqueId).optional().describe('Enterprise ATT&CK techniques that this is about'),
    inputs: z
      .array(Input)
      .optional()
      .describe('Values that its commands name as <id>, typed once on the page'),
    last_reviewed: Day.optional().describe('Day on which somebody last read all of it and found it right'),
    review_interval: Duration.optional(),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/steps/<id>.md');
export type SharedStep = z.infer<typeof SharedStep>;

/** Front matter of `content/teams/<id>.md`: an operating form. */
export const Team = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.describe('One sentence for lists'),
    order: z.number().optional().describe('Place in lists, low first'),
    csf: z.array(SubcategoryId).optional().describe('Outcomes that it mostly serves'),
    roles: z.array(RoleId).optional().describe('Roles from content/roles.yml that take part'),
    hours: Text.optional().describe('When it works'),
    measures: z.array(Text).optional().describe('What tells whether it works well'),
    references: z.array(Source).optional().describe('Sources to read further'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/teams/<id>.md');
export type Team = z.infer<typeof Team>;

/**
 * Front matter of `content/exercises/<id>.md`: a tabletop. Its text has "## Scenario", "## Injects" with a heading such as
 * "### 20 min: The press calls" for each, "#### Expected" below those, "## Questions" and "## Observe".
 */
export const Exercise = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.describe('What it tries, in one sentence'),
    owner: RoleId.describe('Role that prepares and leads it'),
    duration: Duration.describe('From the first inject to the last word, the talk afterwards included'),
    roles: z.array(RoleId).min(1).describe('Roles that play'),
    runbooks: z.array(RunbookId).min(1).describe('Runbooks that it walks'),
    objectives: z.array(Text).min(1).max(6).describe('What an observer can see happen or not happen'),
    order: z.number().optional().describe('Place in lists, low first'),
    last_reviewed: Day.optional().describe('Day on which somebody last read all of it and found it right'),
    review_interval: Duration.optional(),
    references: z.array(Source).optional().describe('Sources to read further'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/exercises/<id>.md');
export type Exercise = z.infer<typeof Exercise>;

/** Front matter of the README.md or index.md of a folder below `runbooks/`; it may have none. */
export const FolderPage = z
  .strictObject({
    title: Text.optional().describe(
      'Title as readers see it; absent means the first heading, else the folder',
    ),
    summary: Text.optional().describe('One sentence for lists'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of runbooks/<folder>/README.md');
export type FolderPage = z.infer<typeof FolderPage>;

/** Front matter of `content/pages/<id>.md`: a page of the team's own. */
export const OwnPage = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.optional().describe('One sentence for lists and the search'),
    order: z.number().optional().describe('Place in lists, low first'),
    nav: z.boolean().optional().describe('True: every page leads to it, under "More"'),
    last_reviewed: Day.optional().describe('Day on which somebody last read all of it and found it right'),
    review_interval: Duration.optional(),
    references: z.array(Source).optional().describe('Sources to read further'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/pages/<id>.md');
export type OwnPage = z.infer<typeof OwnPage>;

/** Front matter of `content/guides/<id>.md` */
export const Guide = z
  .strictObject({
    id: Id.describe('Equal to the file name without its ending; stable'),
    title: Text.describe('Title as readers see it'),
    summary: Text.describe('One sentence for lists'),
    kind: z.enum(['concept', 'how-to']).describe('concept explains, how-to leads through a task'),
    order: z.number().optional().describe('Place in lists, low first'),
    csf: z.array(SubcategoryId).optional().describe('CSF 2.0 subcategories that this serves'),
    runbooks: z.array(RunbookId).optional().describe('Runbooks that put it into practice'),
    last_reviewed: Day.optional().describe('Day on which somebody last read all of it and found it right'),
    review_interval: Duration.optional(),
    references: z.array(Source).optional().describe('Sources to read further'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: front matter of content/guides/<id>.md');
export type Guide = z.infer<typeof Guide>;
