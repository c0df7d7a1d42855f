/** Characters that mean something in Mermaid's labels, in Markdown or in HTML: written as Mermaid's own entities. */
const SPECIAL = /["#&<>`*_~\\]|\$\$|%%/g;

/** Any text as part of a label in quotes: what an author wrote is shown, never read as syntax. */
function mermaidText(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ').trim();
  return line
    .replace(SPECIAL, (character) => `#${character.codePointAt(0)};`.repeat(character.length))
    .replace(
      /^(\d+)([.)])|^([-+])(?= )/,
      (_, number?: string, mark?: string, bullet?: string) =>
        `${number ?? ''}#${(mark ?? bullet ?? '.').codePointAt(0)};`,
    );
}

/** Lines of a label, in quotes. Empty lines are left out. */
export function mermaidLabel(...lines: readonly (string | undefined)[]): string {
  return `"${lines
    .filter((line) => line?.trim())
    .map((line) => mermaidText(line as string))
    .join('<br>')}"`;
}

/** A text that runs to the end of its line: accTitle and accDescr. */
export function mermaidLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[;#{}<>`%]/g, ' ')
    .trim();
}
