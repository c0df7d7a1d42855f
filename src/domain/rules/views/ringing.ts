import type { Ringing } from '../../judgements/detection-rules.ts';
import { valueAt } from '../../model/values-at.ts';

/** What an alert rule of a file says of its ringing, as it stands there. */
export function ringingOf(rule: unknown): Ringing {
  return {
    enabled: valueAt(rule, ['enabled']),
    rings: valueAt(rule, ['rings']),
    gone: valueAt(rule, ['gone']),
  };
}
