export type Decoded = { text: string; guess?: string } | { problem: string } | { empty: true };

/** Largest page that is read, in bytes: the product's own limit. */
export const MOST_BYTES = 2_000_000;

/** Text of a page of any encoding that editors write, with `\n` line ends and no byte-order mark. */
export function decodeForeign(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return { problem: tooLarge(bytes.length) };
  const utf16 = byteOrder(bytes);
  if (utf16) return asText(new TextDecoder(utf16).decode(bytes), 'read as UTF-16, by its byte-order mark');
  if (bytes.includes(0)) return { problem: 'It is no text: it holds NUL bytes. Save it as UTF-8.' };
  try {
    return asText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return asText(
      new TextDecoder('windows-1252').decode(bytes),
      'read as Windows-1252, since it is no UTF-8: look at its accents',
    );
  }
}

export function tooLarge(bytes: number): string {
  const million = (bytes / 1_000_000).toLocaleString('en-GB', {
    maximumFractionDigits: 1,
  });
  return `It has ${million} MB, more than a page that a person reads (2 MB). Split it, or move it out of the folder.`;
}

function byteOrder(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
}

function asText(decoded: string, guess?: string): Decoded {
  const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.replaceAll('\0', '').trim() === '') return { empty: true };
  if (text.includes('\0')) return { problem: 'It is no text: it holds NUL characters.' };
  return guess === undefined ? { text } : { text, guess };
}
