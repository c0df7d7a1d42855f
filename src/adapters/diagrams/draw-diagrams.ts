import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';
import { keepDiagram, readDiagram } from '../disk/kept-diagrams.ts';
import { sweepTemporary } from '../disk/write-whole.ts';
import type { DiagramProblem } from './diagram-problem.ts';
import { openDrawingPage, type DrawingPage } from './drawing-page.ts';
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

/** Pages that draw at the same time, one for each core; each loads Mermaid anew. */
const PAGES = Math.min(4, availableParallelism());

/** Draws all diagrams that have no picture yet, in one browser session; a diagram that was refused before stays so. */
export async function drawDiagrams(
  diagrams: readonly DiagramSource[],
  options: DrawOptions,
): Promise<DrawReport> {
  const unique = [...new Map(diagrams.map((diagram) => [diagram.hash, diagram])).values()];
  mkdirSync(options.folder, { recursive: true });
  await sweepTemporary(options.folder);
  const problems = new Map<string, DiagramProblem>();
  const missing: DiagramSource[] = [];
  for (const diagram of unique) {
    const kept = readDiagram(options.folder, diagram.hash);
    if (kept && 'svg' in kept) continue;
    const known = kept
      ? (kept.refused as unknown as DiagramProblem)
      : await refuseUnsafe(options.folder, diagram);
    if (known) problems.set(diagram.hash, known);
    else missing.push(diagram);
  }
  const browser = missing.length === 0 ? 'unneeded' : await drawMissing(missing, options, problems);
  return {
    drawn: unique.map(({ hash }) => hash).filter((hash) => pictureOf(options.folder, hash) !== undefined),
    problems: unique.flatMap(({ hash }) => problems.get(hash) ?? []),
    browser,
  };
}

/** The picture of a diagram, as it was drawn; undefined where it has none. */
export function pictureOf(folder: string, hash: string): string | undefined {
  const kept = readDiagram(folder, hash);
  return kept && 'svg' in kept ? kept.svg : undefined;
}

async function drawMissing(
  missing: DiagramSource[],
  options: DrawOptions,
  problems: Map<string, DiagramProblem>,
): Promise<'started' | 'none'> {
  const { log = () => {}, progress = () => {} } = options;
  let browser: Browser | undefined = await openBrowser(log);
  if (!browser) return 'none';
  const queue = [...missing];
  let done = 0;
  const work = async () => {
    let page: DrawingPage | undefined;
    for (let next = queue.shift(); next; next = queue.shift()) {
      page ??= await openDrawingPage(browser as Browser, options.fontFile);
      const result = await drawOne(page, next, options.timeout ?? 60_000);
      if ('svg' in result) await keepDiagram(options.folder, next.hash, result);
      else {
        problems.set(next.hash, result);
        if (result.kind === 'timeout') {
          void page.close().catch(() => {});
          page = undefined;
        } else await keepDiagram(options.folder, next.hash, { refused: result });
      }
      done += 1;
      progress(done, missing.length);
    }
    await page?.close();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(PAGES, Math.ceil(missing.length / 4)) }, work));
  } finally {
    await browser.close();
    browser = undefined;
  }
  return 'started';
}

async function drawOne(
  page: DrawingPage,
  { hash, source }: DiagramSource,
  timeout: number,
): Promise<{ svg: string } | DiagramProblem> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), timeout);
  });
  const result = await Promise.race([page.draw(`d${hash}`, source).catch(() => 'broken' as const), late]);
  clearTimeout(timer);
  if (result === 'late')
    return {
      hash,
      kind: 'timeout',
      message: `drawing it took longer than ${timeout / 1000} s; split it into smaller diagrams`,
    };
  if (result === 'broken')
    return {
      hash,
      kind: 'timeout',
      message: 'the browser broke down over it; split it into smaller diagrams',
    };
  if (!result.svg)
    return { hash, ...explainError(source, result.error ?? { message: 'Mermaid drew nothing' }) };
  const guilt = proveInert(result.svg);
  return guilt ? { hash, kind: 'unsafe', message: `the picture was refused: ${guilt}` } : { svg: result.svg };
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
