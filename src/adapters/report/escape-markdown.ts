import { printableLine } from './printable.ts';

/** Longest sentence in a summary: a value from a file may be of any length. */
const LONGEST = 600;

/**
 * Text as words and nothing else, wherever it comes from: no markup, no HTML, no picture, no link, and nobody and no
 * issue is mentioned.
 */
export function escapeMarkdown(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return printableLine(cut.toWellFormed())
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, '$&\u200b')
    .replace(/#(?=\d)|\bGH-(?=\d)/gi, '$&\u200b');
}

/** A text as inline code: the fence is longer than every run of backticks in it. */
export function inlineCode(text: string): string {
  const shown = printableLine(text.toWellFormed());
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
