/** Largest table that is read, in bytes; 106 rows with long notes are below a hundredth of it. */
const MAX_BYTES = 10_000_000;

/** Cells that a text may have, marks within its words counted too: 10,000 rows of sixty columns. Empty ones take the most memory for their bytes. */
const MOST_MARKS = 600_000;

/** Why a file of that many bytes is not even read. */
export function tableTooLarge(bytes: number): string | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return `It is ${Math.ceil(bytes / 1e6)} MB large; a table has at most ${MAX_BYTES / 1e6} MB. Export only the sheet with what is to be imported.`;
}

/** True for an archive, which a workbook is. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
}

/** Text of a table with `\n` line ends and no byte-order mark, and what was guessed of its encoding; or why there is none. */
export function decodeTable(bytes: Uint8Array): { text: string; guess?: string } | { problem: string } {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      problem:
        'It is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx without a password.',
    };
  const marked = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : undefined;
  const encoding = marked ?? unmarkedUtf16(bytes) ?? 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0))
    return {
      problem: 'It is a binary file, not a table. Save the sheet as .xlsx or "CSV UTF-8" and import that.',
    };
  const text =
    decoded(bytes, encoding) ?? (encoding === 'utf-8' ? decoded(bytes, 'windows-1252') : undefined);
  if (text === undefined) return { problem: 'Its text is cut off or broken. Save the sheet as "CSV UTF-8".' };
  if (text.trim() === '') return { problem: 'It is empty.' };
  if (marksIn(text) > MOST_MARKS)
    return {
      problem: `It has more than ${MOST_MARKS.toLocaleString('en-GB')} cells. Delete its empty rows and columns, or split it.`,
    };
  const latin = encoding === 'utf-8' && decoded(bytes, 'utf-8') === undefined;
  return latin
    ? { text, guess: `its text is not UTF-8 and was read as Windows-1252${sampleOf(text)}` }
    : { text };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** Marks that may end a cell or a row. */
function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x3b || code === 0x09 || code === 0x0a || code === 0x7c) marks += 1;
  }
  return marks;
}

/** UTF-16 without its mark: every other byte of the first line is 0. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const many = head.length * 0.4;
  if (zeros[1]! >= many && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! >= many && zeros[1] === 0 ? 'utf-16be' : undefined;
}

/** A word that shows whether the guess is right. */
function sampleOf(text: string): string {
  const word = /[\p{L}\p{N}]*[\u0080-\uffff][\p{L}\p{N}]*/u.exec(text)?.[0];
  return word ? `; look at "${word.slice(0, 30)}"` : '';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
