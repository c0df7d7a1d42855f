/** A part of a text and what is to stand there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Carries out edits; of two that overlap, the first to begin, and of equal ones the first given. */
export function editText(text: string, edits: readonly Edit[]): string {
  let written = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return written + text.slice(at);
}
