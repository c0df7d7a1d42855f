import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { shellWord } from './shell-word.ts';

/** What is known of how this process came to be. */
export interface Start {
  /** Folder of the product. */
  product: string;
  /** Whether that is a package and no clone. */
  packaged: boolean;
  cwd: string;
  path: string | undefined;
}

/** Every programme that `init` made has this script, and so has a clone. */
const BY_SCRIPT = 'npm run -s readyroom --';
const BIN = 'readyroom';

/**
 * What calls Readyroom from where its user stands, and never a name that npm would look up elsewhere: the script of the
 * folder, the command installed above it, the tarball that npx was given, the command on the path, the file itself.
 */
export function findCall(start: Start): string {
  if (!start.packaged || hasScript(start.cwd)) return BY_SCRIPT;
  if (isInstalledAbove(start)) return `npx --no -- ${BIN}`;
  const tarball = tarballOfNpx(start.product);
  if (tarball !== undefined) return `npx --yes -- ${shellWord(from(start.cwd, tarball))}`;
  const bin = path.join(start.product, 'bin/readyroom.mjs');
  return isOnPath(start.path, bin) ? BIN : `node ${shellWord(from(start.cwd, bin))}`;
}

/** The nearest manifest is the one that npm takes. */
function hasScript(cwd: string): boolean {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const manifest = readManifest(path.join(folder, 'package.json'));
    if (manifest) return typeof manifest.scripts?.[BIN] === 'string';
    if (folder === path.dirname(folder)) return false;
  }
}

interface Manifest {
  scripts?: Record<string, unknown>;
  dependencies?: Record<string, unknown>;
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

function isInstalledAbove({ product, cwd }: Start): boolean {
  const at = product.split(path.sep).lastIndexOf('node_modules');
  if (at < 0) return false;
  const home = product.split(path.sep).slice(0, at).join(path.sep);
  const way = path.relative(home, cwd);
  return !way.startsWith('..') && !path.isAbsolute(way) && existsSync(path.join(home, 'package.json'));
}

/** npx installs what it is given into a folder of its own, whose manifest says what that was. */
export function tarballOfNpx(product: string): string | undefined {
  const at = product.split(path.sep).lastIndexOf('node_modules');
  const home = product.split(path.sep).slice(0, Math.max(at, 0)).join(path.sep);
  if (path.basename(path.dirname(home)) !== '_npx') return undefined;
  const given = Object.values(readManifest(path.join(home, 'package.json'))?.dependencies ?? {});
  const files = given.flatMap((spec) =>
    typeof spec === 'string' && spec.startsWith('file:') ? [path.resolve(home, spec.slice(5))] : [],
  );
  return files.find((file) => existsSync(file));
}

function isOnPath(paths: string | undefined, bin: string): boolean {
  return (paths ?? '').split(path.delimiter).some((folder) => {
    try {
      return realpathSync(path.join(folder, BIN)) === realpathSync(bin);
    } catch {
      return false;
    }
  });
}

/** The shorter way to a file; npm takes a path for one only where it begins as one. */
function from(cwd: string, file: string): string {
  const way = path.relative(cwd, file);
  if (way.length >= file.length || path.isAbsolute(way)) return file;
  return way.startsWith('.') ? way : `.${path.sep}${way}`;
}
