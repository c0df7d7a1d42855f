import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { atPlace } from '../../adapters/disk/at-place.ts';
import { readerScript } from '../../adapters/diagrams/page-script.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { reportTerminal } from '../../adapters/report/terminal.ts';
import { compilePages, neededByStyles } from '../../adapters/site/compile-pages.ts';
import { openKeptFiles } from '../../adapters/site/kept-files.ts';
import { missingAssets } from '../../adapters/site/missing-assets.ts';
import { writeWorker } from '../../adapters/site/offline/write-worker.ts';
import { placeFolder, writeSiteFile, type SiteFile } from '../../adapters/site/place-file.ts';
import { renderPages } from '../../adapters/site/render-pages.ts';
import { sitemap } from '../../adapters/site/sitemap.ts';
import { placeOnDisk } from '../../adapters/content/files.ts';
import { pageKey } from '../../adapters/content/page-key.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { freshFolderFor, SITE_MARK, swapSite } from '../../adapters/site/swap-site.ts';
import { publishedFiles } from '../../domain/withholding/withhold.ts';
import { TLP_LABELS, type Tlp } from '../../domain/model/tlp.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { useColour } from '../check/check.ts';
import type { Command, OptionValues, Terminal } from '../command.ts';
import { chosenOut } from './chosen-out.ts';
import { drawForPages, drawWritten, picturesFolder, type Flows } from './draw.ts';
import { keepIndex } from './keep-index.ts';
import { siteContext } from './site-context.ts';
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
  const pictures = picturesFolder(terminal);
  const { today, clock, history } = world;
  const whole = pageKey([
    published,
    today,
    clock,
    history,
    path.basename(pictures),
    drawn.drawn,
    drawn.problems,
  ]);
  const finished = await freshFolderFor(out);
  try {
    const compiled = await compilePages(folders.compiled, () =>
      terminal.err('  … compiling the pages of this version, once\n'),
    );
    const kept = openKeptFiles(
      folders.site,
      JSON.stringify([base, ceiling, given]),
      compiled.digest,
      finished,
    );
    const made = await log.run('pages', () =>
      atPlace(out, async () => {
        const site = () => siteContext(published, world, pictures, given);
        return kept.reuseAll(whole) ?? renderPages(compiled, site(), base, kept);
      }),
    );
    const pages = made.filter(({ file, leads }) => file.endsWith('.html') && !leads);
    const index = await log.run('search', () => keepIndex(path.join(folders.site, 'search'), finished, made));
    const files = await atPlace(out, async () => [
      ...made,
      ...(await placeFolder(compiled.assets, finished, '')),
      ...index,
      ...(made.some(({ undrawn }) => undrawn)
        ? [writeSiteFile(finished, 'scripts/mermaid.js', await readerScript())]
        : []),
      ...(await carriedFiles(root, publishedFiles(published, read.carried), finished)),
    ]);
    const address = given ?? published.site?.address;
    if (address)
      writeSiteFile(finished, 'sitemap.xml', sitemap(pages.map(({ file }) => file).sort(), address));
    await log.run('offline', () => atPlace(out, () => writeWorker(finished, files, world.today)));
    writeSiteFile(finished, SITE_MARK, `${world.today}\n`);
    const missing = missingAssets(new Set(files.map(({ file }) => file)), [
      ...made,
      ...neededByStyles(compiled),
    ]);
    if (missing.length > 0) {
      terminal.err(missingWords(missing));
      return undefined;
    }
    await swapSite(finished, out);
    kept.save(whole);
    const indexed = made.filter(({ searched }) => searched !== undefined).length;
    return { out, base, pages: pages.length, indexed, stages: log.stages };
  } finally {
    await rm(finished, { recursive: true, force: true, maxRetries: 5 });
  }
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

/** Pictures and attachments, where pages look for them. */
async function carriedFiles(root: string, files: readonly string[], finished: string): Promise<SiteFile[]> {
  const placed: SiteFile[] = [];
  for (const file of files)
    placed.push(
      writeSiteFile(finished, path.posix.join('assets', file), await readFile(placeOnDisk(root, file))),
    );
  return placed;
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
