import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundlePageScript } from '../../adapters/diagrams/page-script.ts';
import { keptFolder } from '../../adapters/disk/kept-folder.ts';
import { PRODUCT } from '../../adapters/disk/product.ts';
import { bundleClone } from '../../adapters/site/bundle-clone.ts';
import { productDigest } from '../../adapters/site/stage-product.ts';
import { workerScript } from '../../adapters/site/offline/write-worker.ts';
import { commandsHome, DIGESTS, MAIN, SCRIPTS } from './kept-commands.ts';
import { findDigests } from './find-digests.ts';
import { wholeDigest } from './whole-digest.ts';

/**
 * Keeps the commands of a clone as one program, once for each state of its sources. Where they
 * cannot be kept the next command runs from its sources, as this one did.
 */
export async function keepCommands(compiled: string): Promise<void> {
  const key = wholeDigest(PRODUCT);
  try {
    await keptFolder(commandsHome(compiled), key, async (folder) => {
      const scripts = path.join(folder, SCRIPTS);
      mkdirSync(scripts, { recursive: true });
      await bundleClone(PRODUCT, 'src/cli/run-main.ts', path.join(folder, MAIN));
      await writeScripts(scripts);
      writeFileSync(path.join(folder, DIGESTS), JSON.stringify(findDigests(productDigest())));
      if (wholeDigest(PRODUCT) !== key) throw new Error('the sources changed meanwhile');
    });
  } catch {
    // Nothing was kept.
  }
}

/** What runs in pages and workers, bundled. */
export async function writeScripts(folder: string): Promise<void> {
  for (const entry of ['for-build', 'for-reader'] as const)
    writeFileSync(path.join(folder, `${entry}.js`), await bundlePageScript(entry));
  writeFileSync(path.join(folder, 'worker.js'), await workerScript());
}
