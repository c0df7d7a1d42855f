/** A piece of a YAML text: plain, or what the author marked with `**` or backticks. */
export interface TextPart {
  text: string;
  mark?: 'strong' | 'code';
}

/** Reads the two marks that people write in YAML texts too; everything else stays as it is. */
export function inlineText(text: string): TextPart[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\*\*[^*]+\*\*$/.test(part)) return { text: part.slice(2, -2), mark: 'strong' };
      if (/^`[^`]+`$/.test(part)) return { text: part.slice(1, -1), mark: 'code' };
      return { text: part };
    });
}
