import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mermaidScript } from '../adapters/diagrams/page-script.ts';
import { CARRIED, type CarriedDigests } from '../adapters/disk/product.ts';
import { SEAL } from '../adapters/disk/seal-folder.ts';
import { compilePages } from '../adapters/site/compile-pages.ts';
import { listFiles } from '../adapters/site/list-files.ts';
import { loadCommands } from '../cli/commands.ts';
import { findDigests } from '../cli/start/find-digests.ts';
import { writeScripts } from '../cli/start/keep-commands.ts';

/** Lays into `out` what a clone makes when it is asked: pages, scripts, templates, the sample, digests of all that. */
export async function carryParts(product: string, cache: string, out: string): Promise<void> {
  const to = path.join(out, CARRIED);
  const compiled = await compilePages(path.join(cache, 'pages'), () => console.error('compiling the pages'));
  const home = path.dirname(compiled.assets);
  cpSync(home, path.join(to, 'pages'), {
    recursive: true,
    filter: (from) => path.basename(from) !== SEAL,
  });
  for (const file of await listFiles(path.join(to, 'pages/server')))
    forgetPlace(path.join(to, 'pages/server', file), product);
  mkdirSync(path.join(to, 'scripts'));
  cpSync(mermaidScript(), path.join(to, 'scripts/mermaid.js'));
  await writeScripts(path.join(to, 'scripts'));
  cpSync(path.join(product, 'src/cli/new/templates'), path.join(to, 'templates'), { recursive: true });
  for (const part of ['content', 'runbooks'])
    cpSync(path.join(product, part), path.join(to, 'sample', part), { recursive: true });
  cpSync(path.join(product, 'src/cli/upgrade/contract.json'), path.join(to, 'contract.json'));
  const digests: CarriedDigests = {
    ...findDigests(compiled.digest),
    commands: (await loadCommands()).map(({ name, summary }) => ({ name, summary })),
  };
  writeFileSync(path.join(to, 'digests.json'), `${JSON.stringify(digests, null, 2)}\n`);
}

/** The folders that pages were compiled from and in stand in the program; it means nothing elsewhere, and tells of this machine. */
function forgetPlace(file: string, product: string): void {
  const text = readFileSync(file, 'utf8');
  const forgotten = text
    .replace(/(?:\/[\w.~-]+)+\/stage-[0-9a-f]{12}-\d+(?=[/"'`])/g, '/readyroom')
    .replaceAll(product, '/readyroom');
  if (forgotten !== text) writeFileSync(file, forgotten);
}
