/**
 * Mermaid takes front matter, directives, comments and leading blank lines out before it parses, and counts lines in
 * what is left. This leads back to the line as the author wrote it.
 */
export function sourceLine(source: string, parsed: number): number {
  const text = source.replace(/\r\n?/g, '\n');
  const gone = (part: string) => '\ue000'.repeat(part.length);
  const kept = text
    .replace(/^\s*---\s*\n[\s\S]*?\n\s*---\s*\n+/, gone)
    .replace(/%%\{[\s\S]*?\}%%/g, gone)
    // Blank lines before a comment go with it; each run of blanks is read once.
    .replace(/(?<![^\n])\s*(%%(?!\{)[^\n]+\n?)?/g, (run, comment?: string) => (comment ? gone(run) : run))
    .replace(/^[\s\ue000]+/, gone);
  let line = 1;
  let original = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (kept[at] !== '\ue000' && line === parsed) return original;
    if (text[at] !== '\n') continue;
    original += 1;
    if (kept[at] === '\n') line += 1;
  }
  return original;
}
