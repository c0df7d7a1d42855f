import { DRAWING, isCarried, type Carried } from '../../domain/model/attachment.ts';
import type { Files } from './files.ts';
import type { ListedFile } from './list-folders.ts';
import { judgeDrawing } from './judge-drawing.ts';

/** Pictures and attachments among listed files, by their composed name, as links have it. */
export async function readCarried(listed: readonly ListedFile[], files: Files): Promise<Carried[]> {
  const found = listed.filter(({ file, symbolicLink }) => isCarried(file) && !symbolicLink);
  return Promise.all(
    found.map(async ({ file, bytes }): Promise<Carried> => {
      const active = DRAWING.test(file) ? await judge(file, files) : undefined;
      return { file: file.normalize('NFC'), bytes, ...(active ? { active } : {}) };
    }),
  );
}

async function judge(file: string, files: Files): Promise<string | undefined> {
  try {
    return judgeDrawing(await files.read(file));
  } catch {
    return 'it cannot be read';
  }
}
