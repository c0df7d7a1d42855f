import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPackSite, type PackRequest } from './pack-site.ts';
import { runbookFile } from './runbook-file.ts';
import { warRoomFile } from './war-room-file.ts';

/** Marks a folder as a pack, so that a later one replaces nothing else. */
export const PACK_MARK = '.readyroom-pack';

/** A file of a pack, with its size in bytes. */
export interface PackFile {
  file: string;
  bytes: number;
}

/** Writes the pack into an empty folder: `war-room.html` first, then one file a runbook. */
export async function writePack(request: PackRequest, folder: string): Promise<PackFile[]> {
  await mkdir(folder, { recursive: true });
  const written: PackFile[] = [];
  const write = async (file: string, text: string) => {
    await writeFile(path.join(folder, file), text);
    written.push({ file, bytes: Buffer.byteLength(text) });
  };
  const room = await openPackSite(request);
  await write('war-room.html', await warRoomFile(room));
  const pack = await openPackSite(request);
  for (const id of request.runbooks) await write(`${id}.html`, await runbookFile(pack, id));
  for (const file of [...new Set([...room.attached, ...pack.attached])].sort()) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await copyFile(path.join(request.site, file), path.join(folder, file));
    written.push({ file, bytes: (await stat(path.join(folder, file))).size });
  }
  await writeFile(path.join(folder, PACK_MARK), `${request.today}\n`);
  return written;
}
