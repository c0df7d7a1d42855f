import { vi } from 'vitest';
import { PATIENT } from '../patience.ts';

/** Asks again until there is an answer. */
export function untilFound<T>(look: () => Promise<T | null | undefined>, what: string): Promise<T> {
  return vi.waitFor(async () => {
    const found = await look();
    if (found === undefined || found === null || found === false) throw new Error(`never came: ${what}`);
    return found;
  }, PATIENT);
}
