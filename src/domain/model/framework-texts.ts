import { z } from 'zod';
import { Text } from './text.ts';
import { Tlp } from './tlp.ts';

/** What a function, category or subcategory asks for, in words of somebody's choice. */
const OutcomeText = z.strictObject({
  id: z
    .string()
    .regex(
      /^[A-Z]{2}(\.[A-Z]{2}(-\d{1,2})?)?$/,
      'expected a function, a category or a subcategory of CSF 2.0, such as RS, RS.MA or RS.MA-02',
    )
    .describe('A function, category or subcategory of CSF 2.0: RS, RS.MA or RS.MA-02'),
  text: Text.max(4000).describe(
    'What it asks for, as pages, exports and the self-assessment are to say it; its title stays',
  ),
});

/** `content/framework.yml` */
export const FrameworkTexts = z
  .strictObject({
    source: Text.describe('Whose words these are, as pages tell it: a publisher and a title, or "our own"'),
    version: Text.optional().describe('Which edition of the source they were taken from'),
    outcomes: z
      .array(OutcomeText)
      .describe('Outcomes in these words; one that is not named here keeps the words of the product'),
    tlp: Tlp.optional(),
  })
  .describe('Readyroom: content/framework.yml');
export type FrameworkTexts = z.infer<typeof FrameworkTexts>;
