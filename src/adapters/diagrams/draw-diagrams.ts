import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { DiagramProblem } from './diagram-problem.ts';
import { openDrawingPage, type DrawingPage } from './drawing-page.ts';
import { openBrowser } from './open-browser.ts';
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
  /** Longest time for one diagram, in milliseconds. */
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
  const problems = new Map<string, DiagramProblem>();
  const missing: DiagramSource[] = [];
  for (const diagram of unique) {
    if (existsSync(picturePath(options.folder, diagram.hash))) continue;
    const known = readProblem(options.folder, diagram.hash) ?? (await refuseUnsafe(options.folder, diagram));
    if (known) problems.set(diagram.hash, known);
    else missing.push(diagram);
  }
  const browser = missing.length === 0 ? 'unneeded' : await drawMissing(missing, options, problems);
  return {
    drawn: unique.map(({ hash }) => hash).filter((hash) => existsSync(picturePath(options.folder, hash))),
    problems: unique.flatMap(({ hash }) => problems.get(hash) ?? []),
    browser,
  };
}

/** Where the picture of a diagram lies once it is drawn. */
export function picturePath(folder: string, hash: string): string {
  return path.join(folder, `${hash}.svg`);
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
      const result = await drawOne(page, next, options.timeout ?? 10_000);
      if ('svg' in result) await store(picturePath(options.folder, next.hash), result.svg);
      else {
        problems.set(next.hash, result);
        if (result.kind === 'timeout') {
          void page.close().catch(() => {});
          page = undefined;
        } else await store(problemPath(options.folder, next.hash), JSON.stringify(result));
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

function problemPath(folder: string, hash: string): string {
  return path.join(folder, `${hash}.json`);
}

function readProblem(folder: string, hash: string): DiagramProblem | undefined {
  const file = problemPath(folder, hash);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DiagramProblem) : undefined;
}

async function refuseUnsafe(
  folder: string,
  { hash, source }: DiagramSource,
): Promise<DiagramProblem | undefined> {
  const unsafe = findUnsafe(source);
  if (!unsafe) return undefined;
  const problem: DiagramProblem = { hash, kind: 'unsafe', ...unsafe };
  await store(problemPath(folder, hash), JSON.stringify(problem));
  return problem;
}

/** Whole or not at all: another build may read the folder. */
async function store(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}
