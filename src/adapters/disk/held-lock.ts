import { Refusal } from './refusal.ts';

/** Somebody else works where this command was to work, and did not end in time. */
export class HeldLock extends Refusal {
  constructor(file: string, holder: string) {
    super(
      `Another command works here (${holder}) and has not ended; nothing was written. Wait for it or end it, then run this again. If there is no such command, delete "${file}".`,
    );
  }
}
