/**
 * What stands behind `readyroom-allow` in a comment: `code: why`. What is missing is empty text, so that a rule can
 * say so; undefined where the comment is no excuse at all.
 */
export function readExcuse(comment: string): { code: string; reason: string } | undefined {
  const found = /^\s*readyroom-allow(?![\w-])\s*([^\s:]*)\s*(?::\s*([^]*))?/.exec(comment);
  if (!found) return undefined;
  return { code: found[1] ?? '', reason: (found[2] ?? '').trim().replace(/\s+/g, ' ') };
}
