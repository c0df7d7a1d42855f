import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { replaceWhole } from '../../adapters/disk/write-whole.ts';
import type { History } from '../../domain/model/history.ts';

/** Keeps what git told for Astro's part of the build, which runs no git; resolves to the file. */
export async function keepHistory(folder: string, history: History): Promise<string> {
  const file = path.join(folder, 'history.json');
  await mkdir(folder, { recursive: true });
  await replaceWhole(file, JSON.stringify(history));
  return file;
}
