import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Sha256 } from '../../domain/runs/chain.ts';
import { UsageError } from '../usage-error.ts';

/** Node's own SHA-256, for logs that the browser chained. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A file that the command line names. */
export interface GivenFile {
  file: string;
  bytes: number;
}

/** The one file among the arguments; wrong use where there is none, or more. */
export function givenFile(positionals: readonly string[], cwd: string, expected: string): GivenFile {
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) throw new UsageError(`Expected one FILE: ${expected}.`);
  const file = path.resolve(cwd, given);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UsageError(`There is no file "${given}".`);
  return { file, bytes: stats.size };
}

/** The text of a file; undefined where it is no UTF-8. */
export function readText(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
