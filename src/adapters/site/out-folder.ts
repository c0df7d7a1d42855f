import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { INSIDE } from './sweep-out.ts';

export interface OutRequest {
  /** As given, absolute. */
  out: string;
  /** File in it that says that this product made it. */
  mark: string;
  /** Folders that people keep things in: `out` may be none of them and hold none of them. */
  kept: readonly string[];
  /** Folders whose insides are read: `out` may not lie in them either. */
  read: readonly string[];
}

/** Where to write, links followed; or why nothing is written there. */
export function outFolder({ out, mark, kept, read }: OutRequest): { out: string } | { problem: string } {
  const real = realPlace(out);
  if (real === undefined)
    return {
      problem: `"${out}" is a link that leads nowhere. Remove it, or name another folder with --out.`,
    };
  const holds = [...kept, ...read].find((folder) => isWithin(realPlace(folder) ?? folder, real));
  if (holds !== undefined)
    return {
      problem: `"${out}" is or holds "${holds}", which would be lost. Name another folder with --out.`,
    };
  const inside = read.find((folder) => isWithin(real, realPlace(folder) ?? folder));
  if (inside !== undefined)
    return {
      problem: `"${out}" lies in "${inside}", which is read and not written. Name another folder with --out.`,
    };
  const state = statSync(real, { throwIfNoEntry: false });
  if (state && !state.isDirectory())
    return { problem: `"${out}" is a file, expected a folder. Name another one with --out.` };
  if (state && !existsSync(path.join(real, mark)) && readdirSync(real).some((name) => name !== INSIDE))
    return {
      problem: `"${out}" holds something that no build made. Name another folder with --out, or empty it.`,
    };
  return { out: real };
}

/** A path with all links followed as far as it exists; undefined where a link leads nowhere. */
function realPlace(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (isLink(file)) return undefined;
    const around = path.dirname(file);
    const place = around === file ? file : realPlace(around);
    return place === undefined ? undefined : path.join(place, path.basename(file));
  }
}

function isLink(file: string): boolean {
  return readdirOr(path.dirname(file)).includes(path.basename(file));
}

function readdirOr(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
}
