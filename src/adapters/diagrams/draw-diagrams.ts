import { mkdirSync } from 'node:fs';
import { atPlace } from '../disk/at-place.ts';
import { keepDiagram, keptHashes, readDiagram } from '../disk/kept-diagrams.ts';
import { sweepTemporary } from '../disk/write-whole.ts';
import type { DiagramProblem } from './diagram-problem.ts';
import type { DrawingPage } from './drawing-page.ts';
import { openDrawingPool, pagesFor, type DrawingPool } from './drawing-pool.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { proveInert } from './prove-inert.ts';
import { explainError } from './explain-error.ts';
import { findUnsafe } from './unsafe-source.ts';

export interface DiagramSource {
  hash: string;
  source: string;
}

export interface DrawOptions {
  /** From `diagramFolder()`: holds `<hash>.svg`, and `<hash>.json` for a diagram that cannot be drawn. */
  folder: string;
  /** The font that pages show; labels fit only in the font that they were measured in. */
  fontFile?: string;
  /** Longest time for one diagram, in milliseconds: only what hangs meets it, so that a busy machine draws the same. */
  timeout?: number;
  /** Draws with its pages, and leaves it running. */
  pool?: DrawingPool | undefined;
  log?: (message: string) => void;
  progress?: (done: number, of: number) => void;
}

export interface DrawReport {
  /** Hashes of all diagrams that have a picture now. */
  drawn: string[];
  problems: DiagramProblem[];
  /** `none`: pictures are missing because this machine has no browser. */
  browser: 'unneeded' | 'started' | 'none';
}

/** What is known of diagrams before any of them is drawn. */
export interface Examined {
  /** Each once, in their order. */
  diagrams: readonly DiagramSource[];
  /** Hashes of those that have a picture. */
  drawn: ReadonlySet<string>;
  problems: ReadonlyMap<string, DiagramProblem>;
  /** Those that nobody has drawn or refused yet. */
  missing: readonly DiagramSource[];
}

/** Diagrams on their way to pictures. */
export interface Drawing {
  before: Pick<DrawReport, 'drawn' | 'problems'>;
  /** Hashes of those that are being drawn. */
  awaited: ReadonlySet<string>;
  finished: Promise<DrawReport>;
}

/** Draws all diagrams that have no picture yet, in one browser session; a diagram that was refused before stays so. */
export async function drawDiagrams(
  diagrams: readonly DiagramSource[],
  options: DrawOptions,
): Promise<DrawReport> {
  return beginDrawing(await examineDiagrams(diagrams, options.folder), options).finished;
}

/** Finds out which diagrams have a picture, and refuses what is unsafe. */
export async function examineDiagrams(diagrams: readonly DiagramSource[], folder: string): Promise<Examined> {
  const unique = [...new Map(diagrams.map((diagram) => [diagram.hash, diagram])).values()];
  mkdirSync(folder, { recursive: true });
  await sweepTemporary(folder);
  const drawn = new Set<string>();
  const problems = new Map<string, DiagramProblem>();
  const missing: DiagramSource[] = [];
  const there = keptHashes(folder);
  for (const diagram of unique) {
    const kept = there.has(diagram.hash) ? readDiagram(folder, diagram.hash) : undefined;
    if (kept && 'svg' in kept) {
      drawn.add(diagram.hash);
      continue;
    }
    const known = kept ? (kept.refused as unknown as DiagramProblem) : await refuseUnsafe(folder, diagram);
    if (known) problems.set(diagram.hash, known);
    else missing.push(diagram);
  }
  return { diagrams: unique, drawn, problems, missing };
}

/** Begins to draw those of `missing` that are `wanted`, all unless some are named; other work may go on meanwhile. */
export function beginDrawing(examined: Examined, options: DrawOptions, wanted = examined.missing): Drawing {
  const { diagrams } = examined;
  const drawn = new Set(examined.drawn);
  const problems = new Map(examined.problems);
  const report = () => ({
    drawn: diagrams.map(({ hash }) => hash).filter((hash) => drawn.has(hash)),
    problems: diagrams.flatMap(({ hash }) => problems.get(hash) ?? []),
  });
  const before = report();
  const work = async (): Promise<DrawReport> => {
    const browser =
      wanted.length === 0 ? 'unneeded' : await drawMissing(wanted, options, { drawn, problems });
    return { ...report(), browser };
  };
  const finished = work();
  // Who waits for it is told; who stopped for another reason does not wait.
  finished.catch(() => undefined);
  return { before, awaited: new Set(wanted.map(({ hash }) => hash)), finished };
}

/** The picture of a diagram, as it was drawn; undefined where it has none. */
export function pictureOf(folder: string, hash: string): string | undefined {
  const kept = readDiagram(folder, hash);
  return kept && 'svg' in kept ? kept.svg : undefined;
}

async function drawMissing(
  missing: readonly DiagramSource[],
  options: DrawOptions,
  { drawn, problems }: { drawn: Set<string>; problems: Map<string, DiagramProblem> },
): Promise<'started' | 'none'> {
  const { log = () => {}, progress = () => {} } = options;
  const pool = options.pool ?? openDrawingPool(options.fontFile, () => openBrowser(log));
  if (!(await pool.open())) return 'none';
  const batches = batchesOf(missing);
  const kept: Promise<void>[] = [];
  const keep = (...[hash, result]: [string, { svg: string } | { refused: object }]) => {
    const keeping = atPlace(options.folder, () => keepDiagram(options.folder, hash, result));
    // It is waited for at the end; until then the next one is drawn.
    keeping.catch(() => undefined);
    kept.push(keeping);
  };
  let done = 0;
  const settle = (hash: string, result: { svg: string } | DiagramProblem) => {
    if ('svg' in result) drawn.add(hash);
    else problems.set(hash, result);
    if ('svg' in result) keep(hash, result);
    else if (result.kind !== 'timeout') keep(hash, { refused: result });
    progress(++done, missing.length);
  };
  const work = async () => {
    let page: DrawingPage | undefined;
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      page ??= await pool.take();
      const results = await drawBatch(page, batch, options.timeout ?? 60_000);
      if (Array.isArray(results)) {
        for (const [at, { hash }] of batch.entries()) settle(hash, results[at] as DiagramProblem);
        continue;
      }
      void page.close().catch(() => {});
      page = undefined;
      const [{ hash }, ...others] = batch as [DiagramSource, ...DiagramSource[]];
      // One of them it was: each is drawn alone.
      if (others.length > 0) batches.push(...batch.map((diagram) => [diagram]));
      else settle(hash, { hash, kind: 'timeout', message: results });
    }
    if (page) pool.give(page);
  };
  try {
    await Promise.all(Array.from({ length: pagesFor(missing.length) }, work));
    await Promise.all(kept);
  } finally {
    await Promise.allSettled(kept);
    if (!options.pool) await pool.close();
  }
  return 'started';
}

/** Most that one call to a page draws. */
const BATCH = 4;

/** Each call waits for its turn beside other work: few calls, and enough of them to keep all pages drawing. */
function batchesOf(missing: readonly DiagramSource[]): DiagramSource[][] {
  const size = Math.min(BATCH, Math.ceil(missing.length / (2 * pagesFor(missing.length))));
  return Array.from({ length: Math.ceil(missing.length / size) }, (_, at) =>
    missing.slice(at * size, (at + 1) * size),
  );
}

/** What each became; in words, why there is nothing of any. */
async function drawBatch(
  page: DrawingPage,
  batch: readonly DiagramSource[],
  timeout: number,
): Promise<({ svg: string } | DiagramProblem)[] | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    const message = `drawing it took longer than ${timeout / 1000} s; split it into smaller diagrams`;
    timer = setTimeout(() => resolve(message), timeout);
  });
  const tasks = batch.map(({ hash, source }) => ({ id: `d${hash}`, source }));
  const broken = () => 'the browser broke down over it; split it into smaller diagrams';
  const results = await Promise.race([page.drawAll(tasks).catch(broken), late]);
  clearTimeout(timer);
  if (typeof results === 'string') return results;
  return batch.map(({ hash, source }, at) => {
    const { svg, error = { message: 'Mermaid drew nothing' } } = results[at] ?? {};
    if (!svg) return { hash, ...explainError(source, error) };
    const guilt = proveInert(svg);
    return guilt ? { hash, kind: 'unsafe', message: `the picture was refused: ${guilt}` } : { svg };
  });
}

async function refuseUnsafe(
  folder: string,
  { hash, source }: DiagramSource,
): Promise<DiagramProblem | undefined> {
  const unsafe = findUnsafe(source);
  if (!unsafe) return undefined;
  const problem: DiagramProblem = { hash, kind: 'unsafe', ...unsafe };
  await keepDiagram(folder, hash, { refused: problem });
  return problem;
}
