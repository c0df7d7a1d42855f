import { wordsInMarkdown } from '../text/escape-markdown.ts';

/** A table of foreign texts: each cell is words and nothing else. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    `| ${heads.join(' | ')} |`,
    `|${' --- |'.repeat(heads.length)}`,
    ...rows.map((cells) => `| ${cells.map(wordsInMarkdown).join(' | ')} |`),
  ];
}
