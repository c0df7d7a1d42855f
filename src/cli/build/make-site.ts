import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placeOnDisk } from '../../adapters/content/files.ts';
import { pageKey } from '../../adapters/disk/page-key.ts';
import type { Drawing } from '../../adapters/diagrams/draw-diagrams.ts';
import { readerScript } from '../../adapters/diagrams/page-script.ts';
import { atPlace } from '../../adapters/disk/at-place.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { compilePages, neededByStyles } from '../../adapters/site/compile-pages.ts';
import { openKeptFiles } from '../../adapters/site/kept-files.ts';
import { missingAssets } from '../../adapters/site/missing-assets.ts';
import { writeWorker } from '../../adapters/site/offline/write-worker.ts';
import { writeSiteFile, type SiteFile } from '../../adapters/site/place-file.ts';
import { renderPages } from '../../adapters/site/render-pages.ts';
import { sitemap } from '../../adapters/site/sitemap.ts';
import type { Spare } from '../../adapters/site/spare-folders.ts';
import { SITE_MARK } from '../../adapters/site/swap-site.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { History } from '../../domain/model/history.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Tlp } from '../../domain/model/tlp.ts';
import type { Terminal } from '../command.ts';
import type { WorkFolders } from '../work-folders.ts';
import { picturesFolder } from './draw.ts';
import { inShards, indexAhead, keepIndex, type Ahead } from './keep-index.ts';
import { contentHashOf, siteContext } from './site-context.ts';
import { siteWorkbook } from './site-workbook.ts';
import type { StageLog } from './stage-log.ts';

/** What a site is made of, and where it goes. */
export interface SiteWork {
  root: string;
  base: string;
  ceiling: Tlp;
  /** Address that the command names for the site. */
  given?: string;
  /** The programme as it may be shown under the ceiling. */
  published: Programme;
  today: Day;
  history: History;
  /** The day was chosen, and is not the clock's. */
  pinned: boolean;
  drawing: Drawing;
  /** Folder that the site is made in; empty but for `spare`. */
  finished: string;
  spare: Spare;
  /** Where it will stand, for what is said of failures. */
  out: string;
}

export interface MadeSite {
  pages: number;
  indexed: number;
  /** Keeps what was made for the next build, once the site is in place. */
  keep(): void;
}

/** Makes a whole site in `finished`; undefined, with words to the terminal, where its pages need what it lacks. */
export async function makeSite(
  { root, out, base, ceiling, given, published, today, history, pinned, drawing, finished, spare }: SiteWork,
  folders: WorkFolders,
  log: StageLog,
  terminal: Terminal,
): Promise<MadeSite | undefined> {
  const compiled = await compilePages(folders.compiled, () =>
    terminal.err('  … compiling the pages of this version, once\n'),
  );
  const pictures = picturesFolder(terminal);
  const content = contentHashOf(published, today);
  const wholeWith = ({ drawn, problems }: Drawing['before']) =>
    pageKey([content, pinned, history, path.basename(pictures), drawn, problems]);
  const variant = JSON.stringify([base, ceiling, given]);
  const kept = openKeptFiles(folders.site, variant, compiled.digest, finished, spare);
  const search = path.join(folders.site, 'search');
  const ahead: Ahead = new Map();
  const made = await log.run('pages', () =>
    atPlace(out, async () => {
      const same = kept.whole === wholeWith(drawing.before);
      const reused = same ? kept.reuseAll(wholeWith(await drawing.finished)) : undefined;
      if (reused) return reused;
      const site = siteContext(published, { today, history }, pinned, pictures, content, given);
      const rendered = await renderPages(compiled, site, base, kept, drawing, {
        groups: inShards,
        meanwhile: (made, waiting) => indexAhead(search, finished, made, waiting, kept, ahead),
      });
      return [...rendered, await siteWorkbook(site, kept, compiled.digest)];
    }),
  );
  const whole = wholeWith(await drawing.finished);
  const pages = made.filter(({ file, leads }) => file.endsWith('.html') && !leads);
  const index = await log.run('search', () => keepIndex(search, finished, made, kept, ahead));
  const assets = await atPlace(out, () => kept.addFolder('', compiled.digest, () => compiled.assets));
  // What is written from here on overwrites nothing that is kept.
  kept.removeUnused();
  const files = await atPlace(out, async () => [
    ...made,
    ...assets,
    ...index,
    ...(made.some(({ undrawn }) => undrawn)
      ? [writeSiteFile(finished, 'scripts/mermaid.js', await readerScript())]
      : []),
    ...(await carriedFiles(
      root,
      (published.attachments ?? []).map(({ file }) => file),
      finished,
    )),
  ]);
  const address = given ?? published.site?.address;
  if (address) writeSiteFile(finished, 'sitemap.xml', sitemap(pages.map(({ file }) => file).sort(), address));
  await log.run('offline', () =>
    atPlace(out, () => writeWorker(finished, files, today, published.site?.offline?.expires_after)),
  );
  writeSiteFile(finished, SITE_MARK, `${today}\n`);
  const there = new Set(files.map(({ file }) => file));
  const missing = missingAssets(there, [...made, ...neededByStyles(compiled)]);
  if (missing.length > 0) {
    terminal.err(missingWords(missing));
    return undefined;
  }
  const indexed = made.filter(({ searched }) => searched !== undefined).length;
  return { pages: pages.length, indexed, keep: () => kept.save(whole, out) };
}

/** Pictures and attachments, where pages look for them. */
async function carriedFiles(root: string, files: readonly string[], finished: string): Promise<SiteFile[]> {
  const placed: SiteFile[] = [];
  for (const file of files)
    placed.push(
      writeSiteFile(finished, path.posix.join('assets', file), await readFile(placeOnDisk(root, file))),
    );
  return placed;
}

function missingWords(missing: readonly string[]): string {
  const shown = missing.slice(0, 5).map((line) => `  ${printableLine(line)}\n`);
  const rest = missing.length > 5 ? `  and ${missing.length - 5} more\n` : '';
  return `The site lacks what its pages need:\n${shown.join('')}${rest}It was not published; what was built before is as it was.\n`;
}
