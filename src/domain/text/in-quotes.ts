/** Something to write, set apart from the sentence around it: in backticks where it has quotes of its own. */
export function inQuotes(text: string): string {
  return text.includes('"') ? `\`${text}\`` : `"${text}"`;
}
