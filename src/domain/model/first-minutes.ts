/** True for the heading of the section that says what to do at once: "First five minutes", "First 10 minutes". */
export function isFirstMinutes(title: string): boolean {
  return /\bfirst\s+(few|five|ten|fifteen|\d{1,2})\s+min/i.test(title);
}
