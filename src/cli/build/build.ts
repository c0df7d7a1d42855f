import { copyFile, mkdir, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { atPlace } from '../../adapters/disk/at-place.ts';
import { readerScript } from '../../adapters/diagrams/page-script.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { reportTerminal } from '../../adapters/report/terminal.ts';
import { indexSite } from '../../adapters/search/index-site.ts';
import { finishSite, listFiles } from '../../adapters/site/finish-site.ts';
import { missingAssets } from '../../adapters/site/missing-assets.ts';
import { writeWorker } from '../../adapters/site/offline/write-worker.ts';
import { runAstroBuild } from '../../adapters/site/run-astro.ts';
import { sitemap } from '../../adapters/site/sitemap.ts';
import { placeOnDisk } from '../../adapters/content/files.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { withStage } from '../../adapters/site/stage-product.ts';
import { freshFolderFor, SITE_MARK, swapSite } from '../../adapters/site/swap-site.ts';
import { publishedFiles } from '../../domain/withholding/withhold.ts';
import { TLP_LABELS, type Tlp } from '../../domain/model/tlp.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { useColour } from '../check/check.ts';
import type { Command, OptionValues, Terminal } from '../command.ts';
import { chosenOut } from './chosen-out.ts';
import { drawForPages, drawWritten, picturesFolder, type Flows } from './draw.ts';
import { keepHistory } from './keep-history.ts';
import { openWorld } from '../open-world.ts';
import { openStageLog, type Stage } from './stage-log.ts';
import { UsageError } from '../usage-error.ts';
import { workFolders } from '../work-folders.ts';

export interface BuiltSite {
  out: string;
  base: string;
  pages: number;
  indexed: number;
  stages: Stage[];
}

export const build: Command = {
  name: 'build',
  summary: 'Checks the content and builds the site with its search index',
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder of the site (default: dist)' },
    base: {
      type: 'string',
      value: 'PATH',
      help: 'Path that the host serves it under; only the 404 page needs it (default: /)',
    },
    site: {
      type: 'string',
      value: 'URL',
      help: 'Where the site is published, for sitemap.xml, QR codes and addresses on paper (default: address of site.yml)',
    },
    tlp: {
      type: 'string',
      value: 'LABEL',
      choices: TLP_LABELS,
      help: 'Publication ceiling (default: that of site.yml)',
    },
    flows: {
      type: 'string',
      choices: ['auto', 'all', 'none'],
      help: 'Draw the flows of runbooks: all, none, or all unless a great many have no picture yet (default: auto)',
    },
    'require-diagrams': {
      type: 'boolean',
      help: 'Fail where a diagram would be left to the reader’s browser',
    },
    format: { type: 'string', choices: ['text', 'json'], help: 'How to report on the build (default: text)' },
  },
  async run(values, _positionals, terminal) {
    const built = await buildSite(values, terminal);
    if (!built) return 1;
    if (values['format'] === 'json') terminal.out(`${JSON.stringify(built)}\n`);
    else
      terminal.err(
        `${built.pages} pages, ${built.indexed} of them searchable, in ${path.relative(terminal.cwd, built.out) || '.'}\n`,
      );
    return 0;
  },
};

/** Builds the site; undefined where findings forbid it, and the old site stays in place. */
export async function buildSite(values: OptionValues, terminal: Terminal): Promise<BuiltSite | undefined> {
  const given = siteAddress(values['site']);
  const base = basePath(values['base']);
  const out = chosenOut(values, terminal, SITE_MARK);
  const log = openStageLog(terminal);
  const { root, world, read, findings } = await log.run('check', () =>
    openWorld(values, terminal, { draw: (programme) => drawWritten(programme, terminal) }),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    terminal.err(
      reportTerminal(listMost(errors), read.texts, {
        colour: useColour(terminal),
        files: read.sources.length,
        asOf: world.today,
      }),
    );
    terminal.err('The site was not built; what was built before is as it was.\n');
    return undefined;
  }
  const folders = workFolders(root, terminal);
  const ceiling = (values['tlp'] as Tlp | undefined) ?? world.programme.site?.publication_ceiling ?? 'CLEAR';
  const published = await publishProgramme(read, ceiling, folders.parsed);
  const drawn = await log.run('diagrams', () =>
    drawForPages(published, (values['flows'] ?? 'auto') as Flows, terminal),
  );
  if (drawn.left > 0) {
    terminal.err(leftWords(drawn));
    if (values['require-diagrams']) return undefined;
  }
  const settings = {
    root,
    today: world.today,
    clock: world.clock,
    diagrams: picturesFolder(terminal),
    cache: folders.parsed,
    history: await keepHistory(folders.parsed, world.history),
    ceiling,
    ...(given ? { address: given } : {}),
  };
  const site = given ?? world.programme.site?.address;
  const finished = await freshFolderFor(out);
  try {
    const [{ pages, undrawn }, indexed] = await withStage(folders.astro, async (stage) => {
      await log.run('pages', () => atPlace(stage.root, () => runAstroBuild(settings, stage)));
      return log.run('addresses and search index', () =>
        bothDone(
          atPlace(out, () => finishSite(stage.pages, finished, base)),
          atPlace(out, () => indexSite(stage.pages, path.join(finished, 'pagefind'))),
        ),
      );
    });
    if (undrawn) await writeFile(path.join(finished, 'scripts/mermaid.js'), await readerScript());
    if (site) await writeFile(path.join(finished, 'sitemap.xml'), sitemap(pages, site));
    await copyCarried(root, publishedFiles(published, read.carried), finished);
    await log.run('offline', () => atPlace(out, () => writeWorker(finished, world.today)));
    await writeFile(path.join(finished, SITE_MARK), `${world.today}\n`);
    const missing = await missingAssets(finished, await listFiles(finished), base);
    if (missing.length > 0) {
      terminal.err(missingWords(missing));
      return undefined;
    }
    await swapSite(finished, out);
    return { out, base, pages: pages.length, indexed, stages: log.stages };
  } finally {
    await rm(finished, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where one fails the other ends too, before what both write is removed. */
async function bothDone<One, Two>(one: Promise<One>, two: Promise<Two>): Promise<[One, Two]> {
  await Promise.allSettled([one, two]);
  return [await one, await two];
}

function missingWords(missing: readonly string[]): string {
  const shown = missing.slice(0, 5).map((line) => `  ${printableLine(line)}\n`);
  const rest = missing.length > 5 ? `  and ${missing.length - 5} more\n` : '';
  return `The site lacks what its pages need:\n${shown.join('')}${rest}It was not published; what was built before is as it was.\n`;
}

function leftWords({ left, browser }: { left: number; browser: string }): string {
  const reason =
    browser === 'none'
      ? 'this machine has no browser to draw with'
      : 'a great many runbooks have no picture yet; --flows all draws them once';
  return `  ! ${left} diagrams are left to the reader's browser: ${reason}.\n`;
}

async function copyCarried(root: string, files: readonly string[], finished: string): Promise<void> {
  for (const file of files) {
    const target = path.join(finished, 'assets', file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(placeOnDisk(root, file), target);
  }
}

function basePath(given: OptionValues[string]): string {
  const base = `/${String(given ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/[\w./~-]*$/.test(base))
    throw new UsageError(`Unexpected --base "${String(given)}", expected a path such as /runbooks.`);
  return base;
}

/** The address of a published site, checked. */
export function siteAddress(given: OptionValues[string]): string | undefined {
  if (typeof given !== 'string') return undefined;
  if (!/^https?:$/.test(URL.parse(given)?.protocol ?? '')) {
    throw new UsageError(
      `Unexpected --site "${given}", expected an address such as https://secops.example/.`,
    );
  }
  return given;
}
