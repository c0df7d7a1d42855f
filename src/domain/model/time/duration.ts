import { z } from 'zod';

/** A length of time: whole minutes, hours or days, `15m`, `72h`, `180d`. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,5}[mhd]$/, 'expected a duration such as 15m, 72h or 180d')
  .describe('A duration in minutes, hours or days: 15m, 72h, 180d');
export type Duration = z.infer<typeof Duration>;

export { durationDays, durationMinutes } from './calendar.ts';
