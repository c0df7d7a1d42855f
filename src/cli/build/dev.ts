import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { watchContent } from '../../adapters/content/watch-content.ts';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { placeOnDisk } from '../../adapters/content/files.ts';
import { devPictures } from '../../adapters/site/dev-pictures.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { openDevOverlay } from '../../adapters/site/dev-overlay.ts';
import { withDevStage } from '../../adapters/site/stage-product.ts';
import { runAstroDev } from '../../adapters/site/run-astro.ts';
import { publicFindings } from '../../domain/withholding/public-findings.ts';
import { publishedFiles } from '../../domain/withholding/withhold.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { Command, Terminal } from '../command.ts';
import { drawForPages, drawWritten, picturesFolder } from './draw.ts';
import { keepHistory } from './keep-history.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';
import { PORT, portOf } from './serve.ts';
import { stopSignal } from '../stop-signal.ts';
import { workFolders } from '../work-folders.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'Serves the site while it is being edited, with findings on the pages that they concern',
  options: { port: PORT },
  async run(values, _positionals, terminal) {
    const port = portOf(values);
    const memory: SourceMemory = new Map();
    const draw = (programme: OpenedWorld['read']) => drawWritten(programme, terminal);
    let opened = await openWorld(values, terminal, { memory, draw });
    const { root, world } = opened;
    await drawForPages(world.programme, 'auto', terminal);
    const { parsed } = workFolders(root, terminal);
    const overlay = openDevOverlay(root);
    let shown = shownPictures(opened, parsed);
    return withDevStage(parsed, async (stage) => {
      const server = await runAstroDev(
        {
          root,
          today: world.today,
          clock: world.clock,
          diagrams: picturesFolder(terminal),
          cache: parsed,
          history: await keepHistory(parsed, world.history),
        },
        stage,
        port,
        [
          overlay.integration,
          devPictures(
            (file) => placeOnDisk(root, file),
            () => shown,
          ),
        ],
      );
      terminal.err(`\n  Readyroom is at ${server.address} and follows your edits. Ctrl+C stops it.\n`);
      const drawing = drawInBackground(overlay.reread, terminal);
      const watcher = watchContent(root, async () => {
        try {
          opened = await openWorld(values, terminal, { memory, history: world.history, draw });
          shown = shownPictures(opened, parsed);
          overlay.show(shownFindings(opened));
          drawing(opened.world.programme);
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

/** Draws what an edit has added, one programme at a time; until a picture is there, the page shows the source. */
function drawInBackground(drawn: () => void, terminal: Terminal): (programme: Programme) => void {
  let waiting: Programme | undefined;
  let running = false;
  return (programme) => {
    waiting = programme;
    if (!running) void work();
  };

  async function work(): Promise<void> {
    running = true;
    while (waiting) {
      const next = waiting;
      waiting = undefined;
      const { browser } = await drawForPages(next, 'auto', terminal).catch(() => ({ browser: 'none' }));
      if (browser === 'started') drawn();
    }
    running = false;
  }
}

/** The pictures and attachments that a build of this programme would copy. */
async function shownPictures({ read }: OpenedWorld, parsed: string): Promise<string[]> {
  const published = await publishProgramme(read, read.programme.site?.publication_ceiling ?? 'CLEAR', parsed);
  return publishedFiles(published, read.carried);
}

/** What the overlay is given: no file's findings crowd out another's. */
function shownFindings({ findings, read: { programme } }: OpenedWorld): OpenedWorld['findings'] {
  return publicFindings(listMost(findings), programme);
}
