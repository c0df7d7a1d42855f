import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, PRODUCT } from '../adapters/disk/product.ts';
import { packFolder } from '../cli/run-npm.ts';
import { bundleCommands } from './bundle-commands.ts';
import { carryParts } from './carry-parts.ts';
import { declareTypes } from './declare-types.ts';
import { libraryNotices } from './library-notices.ts';
import { releaseFacts } from './release-facts.ts';
import { releaseProblems } from './release-problems.ts';
import { packageManifest, type CloneManifest } from './package-manifest.ts';

const USAGE = 'Usage: npm run package -- [--out DIR: for the tarball] [--release: may be published]\n';

/** `npm run package`: makes the tarball that is installed, and says where it is. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(PRODUCT, '.cache') },
    release: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stderr.write(USAGE);
else console.log(await makePackage(path.resolve(values.out), values.release));

/** Path of the tarball. The folder that it is packed from stays in `.cache/package`. */
async function makePackage(out: string, release: boolean): Promise<string> {
  const folder = path.join(PRODUCT, '.cache/package');
  const clone = JSON.parse(readFileSync(path.join(PRODUCT, 'package.json'), 'utf8')) as CloneManifest;
  const problems = release ? releaseProblems(releaseFacts(PRODUCT, clone.version)) : [];
  if (problems.length > 0) {
    process.stderr.write(`This is no release yet:\n${problems.map((each) => `  ${each}\n`).join('')}`);
    process.exit(1);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  mkdirSync(out, { recursive: true });
  await carryParts(PRODUCT, CACHE, folder);
  const files = await bundleCommands(PRODUCT, path.join(folder, 'code'));
  writeFileSync(path.join(folder, 'LIBRARIES.txt'), libraryNotices(PRODUCT, files));
  declareTypes(PRODUCT, path.join(folder, 'types'));
  cpSync(path.join(PRODUCT, 'src/package/readyroom.mjs'), path.join(folder, 'bin/readyroom.mjs'));
  cpSync(path.join(PRODUCT, 'src/package/README.md'), path.join(folder, 'README.md'));
  for (const file of ['LICENSE', 'NOTICE', 'CHANGELOG.md'])
    cpSync(path.join(PRODUCT, file), path.join(folder, file));
  const manifest = JSON.stringify(packageManifest(clone, release), null, 2);
  writeFileSync(path.join(folder, 'package.json'), `${manifest}\n`);
  return packed(folder, out);
}

function packed(folder: string, out: string): string {
  const name = packFolder(folder, out);
  if (name === undefined) throw new Error(`npm does not pack ${folder}`);
  return path.join(out, name);
}
