import path from 'node:path';
import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { watchContent } from '../../adapters/content/watch-content.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { filesOnDisk, placeOnDisk } from '../../adapters/content/files.ts';
import { labelWritten, type LastGood } from '../../adapters/content/last-good.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { isPackage } from '../../adapters/disk/product.ts';
import { devPictures } from '../../adapters/site/dev-pictures.ts';
import { reportCompact } from '../../adapters/report/compact.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { openDevOverlay } from '../../adapters/site/dev-overlay.ts';
import { withDevStage } from '../../adapters/site/stage-product.ts';
import { handSite } from '../../adapters/site/handed-site.ts';
import { runAstroDev } from '../../adapters/site/run-dev.ts';
import { publicFindings } from '../../domain/withholding/public-findings.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { Command, Terminal } from '../command.ts';
import { devByBuilding } from './dev-by-building.ts';
import { drawForPages, drawWritten, picturesFolder } from './draw.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';
import { PORT, portOf } from './serve.ts';
import { contentHashOf, siteContext } from './site-context.ts';
import { stopSignal } from '../stop-signal.ts';
import { useColour } from '../use-colour.ts';
import { workFolders } from '../work-folders.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'Serves the site while it is being edited, with findings on the pages that they concern',
  options: { port: PORT },
  async run(values, _positionals, terminal) {
    if (isPackage()) return devByBuilding(values, terminal);
    const port = portOf(values);
    const memory: SourceMemory = new Map();
    const draw = (programme: OpenedWorld['read']) => drawWritten(programme, terminal);
    let opened = await openWorld(values, terminal, { memory, draw });
    const { root, world } = opened;
    await (
      await drawForPages(world, 'auto', terminal)
    ).finished;
    const { parsed, compiled } = workFolders(root, terminal);
    const overlay = openDevOverlay(root);
    // A page stays as it last was while its file is broken.
    const lastGood: LastGood = new Map();
    const held = () => readProgramme(filesOnDisk(root), undefined, memory, lastGood);
    let stands = await held();
    let published = await publish(stands, parsed);
    let shown = (published.attachments ?? []).map(({ file }) => file);
    const hand = () => {
      if (published.site) {
        const { world, pinned } = opened;
        const hash = contentHashOf(published, world.today);
        handSite(siteContext(published, world, pinned, picturesFolder(terminal), hash));
      }
    };
    hand();
    return withDevStage(compiled, async (stage) => {
      const server = await runAstroDev(stage, path.join(parsed, 'dev'), port, [
        overlay.integration,
        devPictures(
          (file) => placeOnDisk(root, file),
          () => Promise.resolve(shown),
        ),
      ]);
      terminal.err(`\n  Readyroom is at ${server.address} and follows your edits. Ctrl+C stops it.\n`);
      if (!published.site) terminal.err(withoutSite(opened, terminal));
      const drawing = drawInBackground(() => {
        hand();
        overlay.reread();
      }, terminal);
      const watcher = watchContent(root, async () => {
        try {
          opened = await openWorld(values, terminal, { memory, history: world.history, draw });
          stands = await held();
          published = await publish(stands, parsed);
          shown = (published.attachments ?? []).map(({ file }) => file);
          hand();
          overlay.reread();
          overlay.show(shownFindings(opened, stands));
          drawing(opened.world);
        } catch (error) {
          terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
        }
      });
      await stopSignal();
      await watcher.close();
      await server.stop();
      return 0;
    });
  },
};

/** Without the settings no page can be made: what is wrong with them is told where somebody looks. */
function withoutSite({ findings }: OpenedWorld, terminal: Terminal): string {
  const own = findings.filter(({ file, severity }) => file === 'content/site.yml' && severity === 'error');
  const report = reportCompact(own, {
    colour: useColour(terminal),
    width: terminal.columns ?? 110,
    most: 10,
  });
  return `\n  No page is shown before this is mended:\n\n${report}`;
}

type Shown = Pick<OpenedWorld['world'], 'programme' | 'today'>;

/** Draws what an edit has added, one programme at a time; until a picture is there, the page shows the source. */
function drawInBackground(drawn: () => void, terminal: Terminal): (world: Shown) => void {
  let waiting: Shown | undefined;
  let running = false;
  return (world) => {
    waiting = world;
    if (!running) void work();
  };

  async function work(): Promise<void> {
    running = true;
    while (waiting) {
      const next = waiting;
      waiting = undefined;
      const { browser } = await drawForPages(next, 'auto', terminal)
        .then(({ finished }) => finished)
        .catch(() => ({ browser: 'none' }));
      if (browser === 'started') drawn();
    }
    running = false;
  }
}

function publish(read: OpenedWorld['read'], parsed: string): Promise<Programme> {
  return publishProgramme(read, read.programme.site?.publication_ceiling ?? 'CLEAR', parsed);
}

/**
 * What the overlay is given: no file's findings crowd out another's, and none tells of a withheld file. Of a file that
 * was broken from the beginning the label is read off its lines: its author has to see what is wrong.
 */
function shownFindings(
  { findings, read }: OpenedWorld,
  { programme, sources }: OpenedWorld['read'],
): OpenedWorld['findings'] {
  const unread = sources.filter(({ kind, failures }) => kind !== undefined && failures.length > 0);
  const fallback = programme.site?.default_tlp ?? 'RED';
  const written = unread.map(
    ({ file }) => [file, labelWritten(read.texts.get(file) ?? '') ?? fallback] as const,
  );
  const labels = { ...programme.labels, ...Object.fromEntries(written) };
  return publicFindings(listMost(findings), { ...programme, labels });
}
