import type { ReadFailure } from '../../domain/model/source-file.ts';

/** Largest file that is read, in bytes: far above any page that a person would read. */
export const MAX_BYTES = 2_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Text of a file's bytes with `\n` line ends and no byte-order mark, or why there is none. */
export function decodeText(bytes: Uint8Array): { text: string } | { failure: ReadFailure } {
  if (bytes.length > MAX_BYTES) return { failure: { reason: 'too-large', detail: `${bytes.length}` } };
  if (bytes.includes(0)) return { failure: { reason: 'binary' } };
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    return text.trim() === '' ? { failure: { reason: 'empty' } } : { text };
  } catch {
    return { failure: { reason: 'not-utf8', span: firstBadByte(bytes) } };
  }
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
  return { start: position, end: position };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
