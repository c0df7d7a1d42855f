import { z } from 'zod';
import { naming } from './references.ts';

/** Incident severity as runbooks name it; what each means stands in `content/site.yml`. SEV1 is the worst. */
export const SeverityName = z
  .string()
  .regex(/^SEV[1-9]$/, 'expected a severity such as SEV2')
  .describe('An incident severity');

/** The severities of a programme that has no `content/site.yml` yet, worst first: those that `init` writes. */
export const USUAL_SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;

/** One of the severities of `content/site.yml`. */
export const SeverityId = naming(
  'severity',
  SeverityName.describe('An incident severity from content/site.yml'),
);
export type SeverityId = z.infer<typeof SeverityId>;

/** Severity of a detection rule, from least to most urgent. */
const ALERT_SEVERITIES = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export const AlertSeverity = z.enum(ALERT_SEVERITIES).describe('How urgent an alert of this rule is');
export type AlertSeverity = z.infer<typeof AlertSeverity>;
