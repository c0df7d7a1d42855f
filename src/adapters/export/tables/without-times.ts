const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1980-01-01 00:00, the first moment that an archive can tell. */
const FIRST = 0x00210000;

/** A ZIP archive whose files tell no time, so that the same files are the same bytes; in place. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== END) end--;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === ENTRY) {
    view.setUint32(at + 12, FIRST, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}
