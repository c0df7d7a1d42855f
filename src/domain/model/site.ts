import { z } from 'zod';
import { Day } from './time/day.ts';
import { Duration } from './time/duration.ts';
import { OwnFields } from './own/fields.ts';
import { LOOK } from './own/look.ts';
import { Scale } from './own/scale.ts';
import { SeverityName } from './severity.ts';
import { RoleId, Text, WebAddress } from './text.ts';
import { Tlp } from './tlp.ts';

const CHANNELS = ['phone', 'pager', 'chat', 'email', 'radio', 'web', 'in-person'] as const;

export const Reach = z
  .strictObject({
    by: z.enum(CHANNELS).describe('The channel'),
    at: Text.describe('Number, address, channel name or place'),
    hours: Text.optional().describe('When it is answered; absent means always'),
  })
  .describe('One way to reach somebody');
export type Reach = z.infer<typeof Reach>;

const Contact = z.strictObject({
  name: Text.describe('A desk, team or organisation; never a person'),
  role: RoleId.optional(),
  for: Text.describe('When to call them'),
  reach: z.array(Reach).min(1).describe('Ways to reach them, the best first'),
});
export type Contact = z.infer<typeof Contact>;

const Fallback = z.strictObject({
  when: Text.describe('What is down: chat, pager, identity provider, network'),
  use: Text.describe('What to use instead, and where to find it'),
});

const Severity = z.strictObject({
  id: SeverityName,
  title: Text.describe('Title as readers see it'),
  meaning: Text.describe('How a responder recognises it'),
  respond_within: Duration.describe('Time until somebody works on it'),
  update_every: Duration.describe('Time between two situation reports'),
  raise: z.array(RoleId).min(1).describe('Roles to raise at once'),
});
export type Severity = z.infer<typeof Severity>;

const Share = z.number().min(0).max(1);

export const Thresholds = z.strictObject({
  provisional_coverage: Share.optional().describe(
    'Below this coverage a score is provisional; absent means 0.8',
  ),
  evidence_cap: Share.optional().describe(
    'Share of the scale that a score without valid evidence counts for at most; absent means 0.4',
  ),
  ready: Share.optional().describe('Readiness from which a function is ready; absent means 0.8'),
});

const CsfTier = z.strictObject({
  value: z.int().min(1).max(4).describe('CSF Tier: 1 Partial, 2 Risk Informed, 3 Repeatable, 4 Adaptive'),
  rationale: Text.describe('Why this tier; it is judged, never computed'),
  decided: Day.optional(),
});

const RULE_SETTINGS = ['off', 'info', 'warning', 'error'] as const;
export type RuleSetting = (typeof RULE_SETTINGS)[number];
const RuleSetting = z.enum(RULE_SETTINGS).describe('off, info, warning or error');
/** `content/site.yml` */
export const Site = z
  .strictObject({
    name: Text.describe('Name of the organisation or team whose site this is'),
    description: Text.optional().describe('One or two sentences'),
    sample: z.boolean().optional().describe('True: the content is invented, and every page says so'),
    repository: WebAddress.optional().describe('Where the content is edited, for "edit this page" links'),
    address: WebAddress.optional().describe(
      'Where the site is published, for QR codes and short addresses on paper',
    ),
    branch: Text.optional().describe('Branch that edit links open; absent means main'),
    as_of: Day.optional().describe('Pins the day that everything is judged on; absent means today'),
    publication_ceiling: Tlp.describe('What is labelled above this leaves no trace in the site'),
    default_tlp: Tlp.describe('Label of every file that has none of its own'),
    contacts: z.array(Contact).min(1).describe('Who to raise, first to call first'),
    fallbacks: z.array(Fallback).min(1).describe('What to use when a channel is down'),
    severities: z.array(Severity).min(1).describe('Severity scale, worst first'),
    scale: Scale.optional().describe('Scale of scores; absent means 0 to 5 by 0.5'),
    thresholds: Thresholds.optional().describe('Where scores and readiness turn; each has a default'),
    tier: CsfTier.optional().describe('CSF Tier of the organisation: judged, never computed'),
    review_interval: Duration.optional().describe(
      'Review interval of pages that state none; absent means 180d',
    ),
    rules: z
      .record(z.string(), RuleSetting)
      .optional()
      .describe(
        'How severe the findings of a rule are here, by its code, such as review/overdue; "off" silences it',
      )
      .meta({ examples: [{ 'review/overdue': 'info' }] }),
    exercise_interval: Duration.optional().describe(
      'Longest time between two exercises of a runbook; absent means 365d',
    ),
    offline: z
      .strictObject({
        expires_after: Duration.describe(
          'Age, since it was last compared with the site, after which a saved copy says that it is old before it shows anything',
        ),
      })
      .optional()
      .describe('The copy that browsers save of the site; absent means that it never expires'),
    ...LOOK,
    fields: OwnFields.optional(),
  })
  .describe('Readyroom: content/site.yml');
export type Site = z.infer<typeof Site>;
