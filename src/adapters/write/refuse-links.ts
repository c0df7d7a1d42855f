import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../disk/refusal.ts';

/** Throws where the way from the root to a file leads over a link: it could lead out of the programme. */
export async function refuseLinks(root: string, file: string): Promise<void> {
  const parts = file.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const part = parts.slice(0, length).join('/');
    const state = await lstat(path.join(root, part)).catch(() => undefined);
    if (state?.isSymbolicLink())
      throw new Refusal(
        `"${part}" is a link, and nothing is written through links: they can lead out of the programme. Nothing was written. Put a real file or folder in its place.`,
      );
  }
}
