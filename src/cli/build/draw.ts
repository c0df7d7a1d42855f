import path from 'node:path';
import { diagramFolder } from '../../adapters/diagrams/diagram-folder.ts';
import {
  beginDrawing,
  drawDiagrams,
  examineDiagrams,
  pictureOf,
  type Drawing,
  type DrawOptions,
  type DrawReport,
} from '../../adapters/diagrams/draw-diagrams.ts';
import { mayDraw } from '../../adapters/browser/open-browser.ts';
import { openDrawingPool, type DrawingPool } from '../../adapters/diagrams/drawing-pool.ts';
import { carried, PRODUCT } from '../../adapters/disk/product.ts';
import type { ReadProgramme } from '../../adapters/content/read-programme.ts';
import { collectDiagrams } from '../../domain/diagrams/collect-diagrams.ts';
import { csfLoop } from '../../domain/diagrams/content-diagrams.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type { DiagramProblem } from '../../domain/model/diagram-problem.ts';
import type { World } from '../../domain/rules/world.ts';
import { sourceKey } from '../../domain/text/text-key.ts';
import type { Terminal } from '../command.ts';
import { cacheFolder } from '../work-folders.ts';

/** The typeface of the pages: labels fit only in the font that they were measured in. */
const FONT = path.join(
  carried('pages/client') ?? path.join(PRODUCT, 'public'),
  'fonts/atkinson-hyperlegible-next.woff2',
);

/** Where pictures of diagrams are kept. */
export function picturesFolder(terminal: Terminal): string {
  return diagramFolder(cacheFolder(terminal), FONT);
}

function optionsFor(terminal: Terminal, pool: DrawingPool | undefined): DrawOptions {
  const progress = (done: number, of: number) => {
    if (of >= 50 && done % 50 === 0) terminal.err(`  ${done} of ${of} diagrams drawn\n`);
  };
  return { folder: picturesFolder(terminal), fontFile: FONT, progress, pool };
}

/** Problems of the diagrams that authors wrote. Known from the cache where they were drawn before. */
export async function drawWritten(
  { sources }: Pick<ReadProgramme, 'sources'>,
  terminal: Terminal,
  pool?: DrawingPool,
): Promise<DiagramProblem[]> {
  const diagrams = sources.flatMap(({ body }) => body?.diagrams ?? []);
  if (diagrams.length === 0) return [];
  return (await drawDiagrams(diagrams, optionsFor(terminal, pool))).problems;
}

/** One browser for all that a build draws. */
export const openPool = (): DrawingPool => openDrawingPool(FONT);

/** Whether nothing was ever drawn here: the one picture that every site shows is not there. */
export function drawsFirst(terminal: Terminal): boolean {
  return pictureOf(picturesFolder(terminal), sourceKey(csfLoop(csf2))) === undefined;
}

/** Most flows of runbooks that a build draws unasked: at about a tenth of a second each, a quarter of a minute. */
const UNASKED_FLOWS = 150;

/** How long so many diagrams take, in words. */
export function drawingTime(diagrams: number): string {
  const seconds = Math.ceil(diagrams / 10);
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.ceil(seconds / 60)} minutes`;
}

export type Flows = 'auto' | 'all' | 'none';

/** Said before anything is drawn or left: how long it takes, or what `--flows all` would take. Nothing where it is little. */
function wordsBefore(wanted: number, left: number, flows: Flows): string {
  const drawn =
    wanted > UNASKED_FLOWS ? `  … drawing ${wanted} diagrams, once: ${drawingTime(wanted)}\n` : '';
  return flows === 'auto' && left > 0 && mayDraw()
    ? `${drawn}  … ${left} flows of runbooks have no picture yet and are left to the reader's browser; --flows all would draw them now, once, in ${drawingTime(left)}\n`
    : drawn;
}

export interface PageDrawing extends Drawing {
  /** `left`: how many have no picture, and are left to the reader's browser. */
  finished: Promise<DrawReport & { left: number }>;
}

/**
 * Begins to draw every diagram that the pages of a programme show; those that authors wrote into texts are there when
 * this answers. Where a great many flows of runbooks have no picture yet, they are left to the reader's browser unless
 * `flows` asks for all.
 */
export async function drawForPages(
  { programme, today }: Pick<World, 'programme' | 'today'>,
  flows: Flows,
  terminal: Terminal,
  pool?: DrawingPool,
): Promise<PageDrawing> {
  const options = optionsFor(terminal, pool);
  const all = collectDiagrams(programme, { framework: csf2, today });
  const written = all.filter(({ place }) => place);
  if (written.length > 0) await drawDiagrams(written, options);
  const others = collectDiagrams(programme, { framework: csf2, today, flows: 'none' });
  const few = new Set(others.map(({ hash }) => hash));
  const examined = await examineDiagrams(all, options.folder);
  const ofFlows = examined.missing.filter(({ hash }) => !few.has(hash)).length;
  const isAll = flows === 'all' || (flows === 'auto' && ofFlows <= UNASKED_FLOWS);
  const wanted = isAll ? examined.missing : examined.missing.filter(({ hash }) => few.has(hash));
  terminal.err(wordsBefore(wanted.length, examined.missing.length - wanted.length, flows));
  const drawing = beginDrawing(examined, options, wanted);
  const finished = drawing.finished.then((report) => {
    const drawn = new Set(report.drawn);
    return { ...report, left: all.filter(({ hash }) => !drawn.has(hash)).length };
  });
  finished.catch(() => undefined);
  return { ...drawing, finished };
}
