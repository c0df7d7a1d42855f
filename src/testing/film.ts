import path from 'node:path';
import { openBrowser } from '../adapters/browser/open-browser.ts';
import { serveSite } from '../adapters/site/serve-site.ts';
import { openCamera, type Look } from './film/camera.ts';
import { makeStage } from './film/stage.ts';
import { WAYS } from './film/ways.ts';

/**
 * A film of the usual ways through the built site, frame by frame on a phone and a wide screen, light and dark, to be
 * looked at before a release. Names of ways as arguments film only those. What is wrong with a frame's layout is told.
 */
const LOOKS: readonly Look[] = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
];

const product = path.resolve(import.meta.dirname, '../..');
const film = path.join(product, 'node_modules/.cache/readyroom/film');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in WAYS));
if (unknown.length > 0)
  throw new Error(`no way ${unknown.join(', ')}; there are ${Object.keys(WAYS).join(', ')}`);
const server = await serveSite(path.join(product, 'dist'), 0);
const stage = makeStage(server.address);
const browser = await openBrowser();
if (!browser) throw new Error('no browser to film with');
const faults = new Set<string>();
try {
  for (const [name, way] of Object.entries(WAYS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const look of LOOKS) {
      const camera = await openCamera(browser, look, path.join(film, name), (fault) => faults.add(fault));
      try {
        await way(camera, stage);
      } catch (error) {
        faults.add(`${name}, ${look.width} px ${look.colorScheme}: ${String(error)}`);
      } finally {
        await camera.close();
      }
    }
    console.error(`filmed ${name}`);
  }
} finally {
  await browser.close();
  await server.stop();
  stage.clear();
}
for (const fault of faults) console.error(fault);
console.error(`Frames are in ${film}`);
process.exitCode = faults.size > 0 ? 1 : 0;
