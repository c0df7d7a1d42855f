import type { ReadFailure } from '../../domain/model/source-file.ts';

/** Largest file that is read, in bytes: far above any page that a person would read. */
const MAX_BYTES = 2_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Text of a file's bytes with `\n` line ends and no byte-order mark, or why there is none. */
export function decodeText(bytes: Uint8Array): { text: string } | { failure: ReadFailure } {
  if (bytes.length > MAX_BYTES) return { failure: { reason: 'too-large', detail: `${bytes.length}` } };
  if (isUtf16(bytes)) return { failure: { reason: 'utf-16' } };
  if (bytes.includes(0)) return { failure: { reason: 'binary' } };
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === '' ? { failure: { reason: 'empty' } } : { text };
  } catch {
    return { failure: { reason: 'not-utf8', ...firstBadByte(bytes) } };
  }
}

/** True for the encoding that some editors call "Unicode": told by its mark, else by a NUL in every other byte of a plain text. */
function isUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 === 1) return false;
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return true;
  const beginning = bytes.subarray(0, 1000);
  const nulls = [0, 0];
  for (const [at, byte] of beginning.entries()) if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  const [few = 0, many = 0] = nulls.sort((a, b) => a - b);
  return few === 0 && many >= 4 && many > beginning.length * 0.4;
}

/** Place of the first byte that is no UTF-8, found by decoding ever shorter beginnings. */
function firstBadByte(bytes: Uint8Array) {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const whole = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  const before = whole.split('\n');
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(good, good + 1));
  return {
    span: { start: position, end: position },
    ...(/\p{L}|\p{P}|\p{S}/u.test(letter) ? { detail: letter } : {}),
  };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
