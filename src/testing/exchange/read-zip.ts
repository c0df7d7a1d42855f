import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

/** The files of an archive as text, by name, as its directory lists them; every one must tell no time. */
export function readZip(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, note] = [20, 28, 30, 32].map((of, index) =>
      index === 0 ? bytes.readUInt32LE(at + of) : bytes.readUInt16LE(at + of),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at + 12) !== 0x210000 || bytes.readUInt32LE(local + 10) !== 0x210000)
      throw new Error('a file of the archive tells a time');
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(begin, begin + packed);
    const text = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + note;
  }
  return files;
}
