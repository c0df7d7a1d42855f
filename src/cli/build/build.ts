import { rm } from 'node:fs/promises';
import path from 'node:path';
import { listMost } from '../../adapters/report/list-most.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { canDrive } from '../../adapters/browser/open-browser.ts';
import type { DrawingPool } from '../../adapters/diagrams/drawing-pool.ts';
import { carriedDigests } from '../../adapters/disk/product.ts';
import { fillWithSpare } from '../../adapters/site/spare-folders.ts';
import { freshFolderFor, SITE_MARK, swapSite } from '../../adapters/site/swap-site.ts';
import { TLP_LABELS, type Tlp } from '../../domain/model/tlp.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import { useColour } from '../use-colour.ts';
import type { Command, OptionValues, Terminal } from '../command.ts';
import { chosenOut } from './chosen-out.ts';
import {
  drawForPages,
  drawingTime,
  drawsFirst,
  drawWritten,
  openPool,
  type Flows,
  type PageDrawing,
} from './draw.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { makeSite, type SiteWork } from './make-site.ts';
import { openWorld } from '../open-world.ts';
import { openStageLog, type Stage, type StageLog } from './stage-log.ts';
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
  const pool = openPool();
  try {
    return await buildDrawn(values, terminal, pool);
  } finally {
    await pool.close();
  }
}

/** The same with what draws while pages are made. */
async function buildDrawn(
  values: OptionValues,
  terminal: Terminal,
  pool: DrawingPool,
): Promise<BuiltSite | undefined> {
  const given = siteAddress(values['site']);
  const base = basePath(values['base']);
  const out = chosenOut(values, terminal, SITE_MARK);
  const log = openStageLog(terminal);
  // It starts while the programme is read and judged.
  if (drawsFirst(terminal)) pool.warm();
  const checked = await publishChecked(values, terminal, log, pool);
  if (!checked) return undefined;
  keepHeapSmall();
  const { root, published, today } = checked;
  const drawing = await log.run('diagrams', () =>
    drawForPages({ programme: published, today }, (values['flows'] ?? 'auto') as Flows, terminal, pool),
  );
  // Nothing draws after that, and a browser takes as much memory as the programme: who closes at the end closes what is left.
  void drawing.finished.then(() => pool.close()).catch(() => undefined);
  const isRequired = Boolean(values['require-diagrams']);
  if (isRequired && (await tellLeft(drawing, terminal)) > 0) return undefined;
  const folders = workFolders(root, terminal);
  const spare = path.join(folders.site, 'spare');
  const finished = await freshFolderFor(out);
  try {
    const filled = fillWithSpare(spare, finished);
    const work = { ...checked, out, base, given, drawing, finished, spare: filled };
    const made = await makeSite(work, folders, log, terminal);
    if (!made) return undefined;
    if (!isRequired) await tellLeft(drawing, terminal);
    await swapSite(finished, out, spare);
    made.keep();
    await keepCommands(folders.compiled);
    return { out, base, pages: made.pages, indexed: made.indexed, stages: log.stages };
  } finally {
    await rm(finished, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The next command of a clone starts from what is kept of this one's sources. */
async function keepCommands(compiled: string): Promise<void> {
  if (carriedDigests()) return;
  await (await import('../start/keep-commands.ts')).keepCommands(compiled);
}

/** How many diagrams are left to the reader's browser, said where it is more than none. */
async function tellLeft({ finished }: PageDrawing, terminal: Terminal): Promise<number> {
  const drawn = await finished;
  if (drawn.left > 0) terminal.err(leftWords(drawn));
  return drawn.left;
}

type Checked = Pick<SiteWork, 'root' | 'published' | 'ceiling' | 'today' | 'history' | 'pinned'>;

/** The programme as it may be published; what it was read from is let go. Undefined, with words, where findings forbid it. */
async function publishChecked(
  values: OptionValues,
  terminal: Terminal,
  log: StageLog,
  pool: DrawingPool,
): Promise<Checked | undefined> {
  const { root, world, pinned, read, findings } = await log.run('check', () =>
    openWorld(values, terminal, {
      draw: (programme) => drawWritten(programme, terminal, pool),
      only: 'errors',
    }),
  );
  const { today, history, programme } = world;
  if (findings.length > 0) {
    const { reportTerminal } = await import('../../adapters/report/terminal.ts');
    terminal.err(
      reportTerminal(listMost(findings), read.texts, {
        colour: useColour(terminal),
        files: read.sources.length,
        asOf: today,
      }),
    );
    terminal.err('The site was not built; what was built before is as it was.\n');
    return undefined;
  }
  if (!programme.site) throw new UsageError(noProgramme(root));
  const ceiling = (values['tlp'] as Tlp | undefined) ?? programme.site.publication_ceiling ?? 'CLEAR';
  const published = await publishProgramme(read, ceiling, workFolders(root, terminal).parsed);
  return { root, published, ceiling, today, history, pinned };
}

/** Only a folder of anybody's has neither settings nor a finding for that. */
function noProgramme(root: string): string {
  return `No site is made from "${root}": it is no programme, and its pages were judged one by one. Move them to "runbooks/" and write content/site.yml, or begin with "${commandLine('init DIR')}".`;
}

function leftWords({ left, browser }: { left: number; browser: string }): string {
  const reason =
    browser === 'none'
      ? `this machine has no browser to draw with${canDrive() ? '' : '; "npm install --save-dev playwright-core @sparticuz/chromium" brings one'}`
      : `a great many runbooks have no picture yet; --flows all draws them once, in ${drawingTime(left)}`;
  return `  ! ${left} diagrams are left to the reader's browser: ${reason}.\n`;
}

function basePath(given: OptionValues[string]): string {
  const base = `/${String(given ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/[\w./~-]*$/.test(base))
    throw new UsageError(`Unexpected --base "${String(given)}", expected a path such as /runbooks.`);
  return base;
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

/** The address of a published site, checked. */
export function siteAddress(given: OptionValues[string]): string | undefined {
  if (typeof given !== 'string') return undefined;
  if (!/^https?:$/.test(protocolOf(given))) {
    throw new UsageError(
      `Unexpected --site "${given}", expected an address such as https://secops.example/.`,
    );
  }
  return given;
}
