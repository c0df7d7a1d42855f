/** Largest table that is read, in bytes; 106 rows with long notes are below a hundredth of it. */
const MAX_BYTES = 10_000_000;

/** Why a file of that many bytes is not even read. */
export function tableTooLarge(bytes: number): string | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return `It is ${Math.ceil(bytes / 1e6)} MB large; a table of scores has at most ${MAX_BYTES / 1e6} MB. Export only the sheet with the scores.`;
}

/** Text of a spreadsheet's export, with `\n` line ends and no byte-order mark, or why there is none. */
export function decodeTable(bytes: Uint8Array): { text: string } | { problem: string } {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    return {
      problem: 'It is an Excel or OpenDocument file, not CSV. Save the sheet as "CSV UTF-8" and import that.',
    };
  }
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) {
    return { problem: 'It is a binary file, not CSV. Save the sheet as "CSV UTF-8" and import that.' };
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === '' ? { problem: 'It is empty.' } : { text };
  } catch {
    return {
      problem:
        'Its text is not UTF-8. Save the sheet as "CSV UTF-8", so that letters such as ä and é arrive whole.',
    };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
