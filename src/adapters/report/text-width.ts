/** Characters that take two columns on a terminal: East Asian wide ones and pictures. */
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
/** Characters that take none: combining marks, joiners, variation selectors. */
const NARROW = /\p{Mn}|\p{Me}|\u200b|\u200c|\u200d|\ufeff/u;

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** The beginning of a text that fits; `…` where something is cut off. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let shown = '';
  let used = 0;
  for (const character of text) {
    used += textWidth(character);
    if (used > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

/** Breaks a text between words; a word that is too long stays whole, so that it can be copied. */
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
