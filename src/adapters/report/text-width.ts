import stringWidth from 'string-width';

/** Columns that a text takes on a terminal. */
export const textWidth = (text: string): number => stringWidth(text);

/** The beginning of a text that fits, cut between what readers see as characters; `…` where something is cut off. */
export function cutToWidth(text: string, width: number): string {
  let used = 0;
  let cut = 0;
  for (const { segment, index } of CHARACTERS.segment(text)) {
    used += textWidth(segment);
    if (used > width) return `${text.slice(0, cut)}…`;
    if (used < width) cut = index + segment.length;
  }
  return text;
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks a text between words; a word that is too long stays whole, so that it can be copied. By hand: `wrap-ansi`
 * composes what it wraps, and a decomposed file name that is copied from there names another file.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
