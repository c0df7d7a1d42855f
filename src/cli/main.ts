import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isPackage } from '../adapters/disk/product.ts';
import { keptCommands } from './start/kept-commands.ts';
import { cacheFolder } from './work-folders.ts';

const cache = cacheFolder(process);
// What Node makes of our own modules is kept too: a third of a second at each start. Node 20 cannot.
module.enableCompileCache?.(path.join(cache, 'compiled'));
const kept = isPackage() ? undefined : keptCommands(path.join(cache, 'pages'));
const { runMain } = kept
  ? ((await import(pathToFileURL(kept.main).href)) as typeof import('./run-main.ts'))
  : await import('./run-main.ts');
await runMain(kept);
