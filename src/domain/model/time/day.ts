import { z } from 'zod';

/** A calendar day as text, `YYYY-MM-DD`; days compare as text. */
export const Day = z.iso.date().describe('A day, written YYYY-MM-DD');
export type Day = z.infer<typeof Day>;

export { addDays, dayNumber, daysBetween } from './calendar.ts';
