import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT, type CarriedDigests } from '../../adapters/disk/product.ts';
import { isSealed } from '../../adapters/disk/seal-folder.ts';
import { wholeDigest } from './whole-digest.ts';

/*
 * A clone runs from its sources, which are more than a thousand modules: to find, read and strip them takes longer than
 * most commands do. Each build leaves them behind as one program; whoever starts the command after it has that, as
 * long as no source is another.
 */

export interface KeptCommands {
  /** The program: `run-main.ts` with all that it imports. */
  main: string;
  /** Folder of the scripts that are made of the same sources. */
  scripts: string;
  digests: CarriedDigests;
}

export const MAIN = 'run-main.mjs';
export const SCRIPTS = 'scripts';
export const DIGESTS = 'digests.json';

/** Where a clone's commands are kept; `compiled` holds its pages. */
export const commandsHome = (compiled: string): string => path.join(compiled, 'commands');

/** The program of these very sources; undefined where none was kept, or what was kept is not whole. */
export function keptCommands(compiled: string, product = PRODUCT): KeptCommands | undefined {
  const key = wholeDigest(product);
  const folder = path.join(commandsHome(compiled), key);
  if (!isSealed(folder, key)) return undefined;
  return {
    main: path.join(folder, MAIN),
    scripts: path.join(folder, SCRIPTS),
    digests: JSON.parse(readFileSync(path.join(folder, DIGESTS), 'utf8')) as CarriedDigests,
  };
}
