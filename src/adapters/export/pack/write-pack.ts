import { mkdir, writeFile } from 'node:fs/promises';
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
  await write('war-room.html', await warRoomFile(await openPackSite(request)));
  const pack = await openPackSite(request);
  for (const id of request.runbooks) await write(`${id}.html`, await runbookFile(pack, id));
  await writeFile(path.join(folder, PACK_MARK), `${request.today}\n`);
  return written;
}
