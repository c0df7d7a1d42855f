import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { readZip } from '../exchange/read-zip.ts';

/** Long enough to hold a word, and nothing that is read as words itself. */
const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/g;

/**
 * A file's bytes and everything that is packed in them, opened: archives (workbooks, documents), gzip and base64, to any
 * depth. What is printed as PDF is judged before it is printed, as the pages that it is made of.
 */
export function openBodies(content: string | Uint8Array): string[] {
  const bytes = Buffer.from(content as string);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return openBodies(gunzipSync(bytes));
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004')
    return filesIn(bytes).flatMap(([name, text]) => [name, ...openBodies(text)]);
  const text = bytes.toString('latin1');
  const packed = [...text.matchAll(BASE64)].flatMap(([run]) => {
    const inside = Buffer.from(run, 'base64');
    return inside.toString('base64').replace(/=+$/, '') === run.replace(/=+$/, '') ? [inside] : [];
  });
  return [text, ...packed.flatMap((inside) => openBodies(inside))];
}

/** An archive that somebody else made may be of a kind that no export writes: it is judged as it lies there. */
function filesIn(archive: Uint8Array): [string, string][] {
  try {
    return [...readZip(archive)];
  } catch {
    return [['', Buffer.from(archive).toString('latin1').slice(4)]];
  }
}
