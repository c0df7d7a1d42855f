/** The usual heading of the section that says what to do at once. */
export const FIRST_MINUTES = 'First five minutes';

/** True for the heading of that section: "First five minutes", "First 10 minutes". */
export function isFirstMinutes(title: string): boolean {
  return /\bfirst\s+(few|five|ten|fifteen|\d{1,2})\s+min/i.test(title);
}
