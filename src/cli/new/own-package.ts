import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPackage, PRODUCT, productManifest } from '../../adapters/disk/product.ts';
import { tarballOfNpx } from '../find-call.ts';
import { packFolder } from '../run-npm.ts';
import { UsageError } from '../usage-error.ts';

/** The package that a programme depends on. */
export interface OwnPackage {
  name: string;
  /** As `package.json` writes it. */
  spec: string;
  /** What is laid into the programme, until a registry has it. */
  tarball?: { file: string; bytes: Uint8Array };
}

/**
 * The package that a new programme installs: the tarball that is named, else what runs here. Until it is published the
 * tarball lies in the programme: a name that anybody could register is never written. Undefined in a clone.
 */
export function ownPackage(given: string | undefined, cwd: string): OwnPackage | undefined {
  if (given !== undefined) return laid(existing(path.resolve(cwd, given)));
  if (!isPackage()) return undefined;
  const { name, version, private: unpublished } = productManifest();
  if (!unpublished) return { name, spec: version };
  const known = tarballOfNpx(PRODUCT);
  if (known !== undefined) return laid(known);
  const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-pack-'));
  try {
    const packed = packFolder(PRODUCT, folder);
    if (packed !== undefined) return laid(path.join(folder, packed));
    throw new UsageError('npm does not pack Readyroom here: name its tarball with --package FILE.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function existing(file: string): string {
  if (file.endsWith('.tgz') && existsSync(file)) return file;
  throw new UsageError(`There is no tarball "${file}". "npm run package" in a clone of Readyroom makes it.`);
}

function laid(tarball: string): OwnPackage {
  const file = `vendor/${path.basename(tarball)}`;
  const { name } = productManifest();
  return { name, spec: `file:${file}`, tarball: { file, bytes: readFileSync(tarball) } };
}
