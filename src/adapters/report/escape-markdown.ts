import { escapeSigns } from '../../domain/text/escape-markdown.ts';
import { printableLine } from './printable.ts';

export { inlineCode } from '../../domain/text/escape-markdown.ts';

/** Longest sentence in a summary: a value from a file may be of any length. */
const LONGEST = 600;

/**
 * Text as words and nothing else, wherever it comes from: no markup, no HTML, no picture, no link, and nobody and no
 * issue is mentioned.
 */
export function escapeMarkdown(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return escapeSigns(printableLine(cut.toWellFormed()))
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, '$&\u200b')
    .replace(/#(?=\d)|\bGH-(?=\d)/gi, '$&\u200b');
}
