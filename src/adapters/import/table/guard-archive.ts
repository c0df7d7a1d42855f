import { constants, inflateRawSync } from 'node:zlib';

/** What the parts of a workbook may come to, in bytes, in number and in tags, four for each cell; a workbook of 10,000 rows is below a tenth. */
const ARCHIVE_LIMITS = { bytes: 40_000_000, entries: 2000, tags: 1_600_000 } as const;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The names in an archive, after each part was unpacked once under a limit: what an archive says of its sizes is only
 * what it says. Or why it is not opened.
 */
export function guardArchive(bytes: Uint8Array): { names: string[] } | { problem: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = { problem: 'It is a damaged archive, or was cut off. Save the workbook again.' };
  const end = endOf(view);
  if (end === undefined) return broken;
  const count = view.getUint16(end + 10, true);
  if (count > ARCHIVE_LIMITS.entries)
    return { problem: `It is an archive of ${count} parts, more than a workbook has.` };
  const names: string[] = [];
  let left: number = ARCHIVE_LIMITS.bytes;
  let tags: number = ARCHIVE_LIMITS.tags;
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return broken;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const packed = view.getUint32(at + 20, true);
    const [name, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const local = view.getUint32(at + 42, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)));
    if ((flags & 1) === 1) return { problem: 'It is protected by a password. Save it without one.' };
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return broken;
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const part = unpacked(bytes.subarray(data, data + packed), method, left);
    if (part === 'broken') return broken;
    if (part === 'large')
      return {
        problem: `Unpacked it is more than ${ARCHIVE_LIMITS.bytes / 1e6} MB, far more than a table of scores. Keep only the sheet that is to be imported.`,
      };
    left -= part.length;
    tags -= tagsIn(part, tags);
    if (tags < 0)
      return {
        problem: `It has more than ${(ARCHIVE_LIMITS.tags / 4).toLocaleString('en-GB')} cells. Keep only the sheet that is to be imported, without empty rows and columns.`,
      };
    at += 46 + name + extra + comment;
  }
  return { names };
}

function endOf(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function unpacked(data: Uint8Array, method: number, most: number): Uint8Array | 'broken' | 'large' {
  if (method === 0) return data.length > most ? 'large' : data;
  if (method !== 8) return 'broken';
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'broken';
  }
}

/** Tags in a part, counted until they are more than `most`. */
function tagsIn(part: Uint8Array, most: number): number {
  let tags = 0;
  for (let at = part.indexOf(0x3c); at >= 0 && tags <= most; at = part.indexOf(0x3c, at + 1)) tags += 1;
  return tags;
}
