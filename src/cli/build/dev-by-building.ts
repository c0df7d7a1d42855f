import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchContent } from '../../adapters/content/watch-content.ts';
import { serveLive, type LiveSite } from '../../adapters/site/serve-live.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { explainFailure } from '../explain-failure.ts';
import { rootFolder } from '../open-world.ts';
import { stopSignal } from '../stop-signal.ts';
import { buildSite } from './build.ts';
import { portOf } from './serve.ts';

/**
 * `dev` of a package, which has no Astro: after every change the site is built again, pages that did not change are
 * taken from before, and open pages load again. While there are errors the site stays as it was.
 */
export async function devByBuilding(values: OptionValues, terminal: Terminal): Promise<number> {
  const root = rootFolder(values, terminal);
  const port = portOf(values);
  const aside = await mkdtemp(path.join(tmpdir(), 'readyroom-dev-'));
  const out = path.join(aside, 'site');
  let live: LiveSite | undefined;
  const make = async () => {
    try {
      if (!(await buildSite({ ...values, out, flows: 'auto' }, terminal))) return;
      if (live) return live.renewed();
      live = await serveLive(out, port);
      terminal.err(`\n  Readyroom is at ${live.address} and follows your edits. Ctrl+C stops it.\n`);
    } catch (error) {
      terminal.err(`${explainFailure(error, terminal.env)}\n`);
    }
  };
  const watcher = watchContent(root, make);
  try {
    await watcher.first;
    await stopSignal();
    return 0;
  } finally {
    await watcher.close();
    await live?.stop();
    await rm(aside, { recursive: true, force: true });
  }
}
