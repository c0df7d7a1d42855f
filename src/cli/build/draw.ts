import path from 'node:path';
import { diagramFolder } from '../../adapters/diagrams/diagram-folder.ts';
import {
  drawDiagrams,
  pictureOf,
  type DiagramSource,
  type DrawReport,
} from '../../adapters/diagrams/draw-diagrams.ts';
import { carried, PRODUCT } from '../../adapters/disk/product.ts';
import type { ReadProgramme } from '../../adapters/content/read-programme.ts';
import { collectDiagrams } from '../../domain/diagrams/collect-diagrams.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type { DiagramProblem } from '../../domain/model/diagram-problem.ts';
import type { Programme } from '../../domain/model/programme.ts';
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

/** Draws what has no picture yet, and says how far it is where that takes a while. */
function drawMissing(diagrams: readonly DiagramSource[], terminal: Terminal): Promise<DrawReport> {
  const progress = (done: number, of: number) => {
    if (of >= 50 && done % 50 === 0) terminal.err(`  ${done} of ${of} diagrams drawn\n`);
  };
  return drawDiagrams(diagrams, { folder: picturesFolder(terminal), fontFile: FONT, progress });
}

/** Problems of the diagrams that authors wrote. Known from the cache where they were drawn before. */
export async function drawWritten({ sources }: ReadProgramme, terminal: Terminal): Promise<DiagramProblem[]> {
  const diagrams = sources.flatMap(({ body }) => body?.diagrams ?? []);
  return diagrams.length === 0 ? [] : (await drawMissing(diagrams, terminal)).problems;
}

/** Most flows of runbooks that a build draws unasked: at about a tenth of a second each, a quarter of a minute. */
const UNASKED_FLOWS = 150;

export type Flows = 'auto' | 'all' | 'none';

/**
 * Draws every diagram that the pages of a programme show. Where a great many flows of runbooks have no picture yet,
 * they are left to the reader's browser unless `flows` asks for all.
 */
export async function drawForPages(
  programme: Programme,
  flows: Flows,
  terminal: Terminal,
): Promise<DrawReport & { left: number }> {
  const folder = picturesFolder(terminal);
  const all = collectDiagrams(programme, { framework: csf2 });
  const few = collectDiagrams(programme, { framework: csf2, flows: 'none' });
  const undrawn = all.filter(({ hash }) => pictureOf(folder, hash) === undefined).length;
  const wanted = flows === 'all' || (flows === 'auto' && undrawn - few.length <= UNASKED_FLOWS) ? all : few;
  const report = await drawMissing(wanted, terminal);
  return { ...report, left: all.filter(({ hash }) => pictureOf(folder, hash) === undefined).length };
}
