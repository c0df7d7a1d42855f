import { statSync } from 'node:fs';
import path from 'node:path';
import { filesOnDisk, type Files } from '../adapters/content/files.ts';
import { openLocator } from '../adapters/content/locate.ts';
import { openParseCache } from '../adapters/content/parse-cache.ts';
import { parserVersion } from '../adapters/content/parser-version.ts';
import { readProgramme, type ReadProgramme } from '../adapters/content/read-programme.ts';
import type { SourceMemory } from '../adapters/content/source-memory.ts';
import { readHistory } from '../adapters/history/read-history.ts';
import { presentFindings, type PresentedFinding } from '../adapters/report/present.ts';
import { worldOf } from '../adapters/report/world-of.ts';
import { Day } from '../domain/model/time/day.ts';
import type { DiagramProblem } from '../domain/model/diagram-problem.ts';
import type { Finding } from '../domain/model/finding.ts';
import type { History } from '../domain/model/history.ts';
import { RULES } from '../domain/rules/index.ts';
import { judge } from '../domain/rules/judge.ts';
import type { World } from '../domain/rules/world.ts';
import type { OptionValues, Terminal } from './command.ts';
import { UsageError } from './usage-error.ts';
import { workFolders } from './work-folders.ts';
import { commandLine } from '../domain/text/command-line.ts';

export interface OpenedWorld {
  root: string;
  world: World;
  /** The day was chosen, by the command or by site.yml, and is not the clock's. */
  pinned: boolean;
  read: ReadProgramme;
  /** All findings that were asked for, as the rules made them. */
  judged: readonly Finding[];
  /** The same, with sentences and places. */
  findings: PresentedFinding[];
}

/** What a command that judges again and again hands on from one time to the next. */
export interface Reading {
  /** Instead of the files on disk. */
  files?: Files;
  /** What has been read before; with it the cache on disk is only used the first time. */
  memory?: SourceMemory;
  history?: History;
  /** Only errors are looked for: thousands of hints take a while to be found, worded and placed. */
  only?: 'errors';
  /** Draws the diagrams of authors, so that those that cannot be drawn are found. */
  draw?: (programme: ReadProgramme) => Promise<DiagramProblem[]>;
}

/** Reads and judges the programme that the common options name. */
export async function openWorld(
  values: OptionValues,
  terminal: Terminal,
  reading: Reading = {},
): Promise<OpenedWorld> {
  const root = rootFolder(values, terminal);
  const { files = filesOnDisk(root), memory } = reading;
  const folder = workFolders(root, terminal).parsed;
  const cache = memory?.size ? undefined : openParseCache(path.join(folder, 'parsed.pack'), parserVersion());
  const read = await readProgramme(files, cache, memory);
  if (read.sources.length === 0 && !memory?.size) throw new UsageError(nothingIn(values));
  const clock = terminal.clock();
  const chosen = asOf(values) ?? read.judged.site?.as_of;
  const today = chosen ?? clock;
  const history = reading.history ?? (await readHistory(root, today));
  const diagramProblems = await reading.draw?.(read);
  // Only findings are made from what a broken site.yml says all the same.
  const toJudge = worldOf(read, { today, clock, history, diagramProblems });
  const world = { ...toJudge, programme: read.programme };
  const locate = openLocator(read.texts);
  const judged = judge(toJudge, RULES, locate, reading.only);
  const pinned = chosen !== undefined;
  const findings = presentFindings(judged, RULES, locate, read.texts);
  return { root, world, pinned, read, judged, findings };
}

/** The folder that `--root` names. */
export function rootFolder(values: OptionValues, terminal: Terminal): string {
  const root = path.resolve(terminal.cwd, String(values['root'] ?? '.'));
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder "${root}".`);
  return root;
}

function nothingIn(values: OptionValues): string {
  return `There is nothing to read in "${String(values['root'] ?? '.')}": no file below runbooks/ or content/, and no page of Markdown. Give the programme's folder with --root, or begin one with "${commandLine('init DIR')}".`;
}

function asOf(values: OptionValues): string | undefined {
  const given = values['as-of'];
  if (typeof given !== 'string') return undefined;
  if (!Day.safeParse(given).success) {
    throw new UsageError(`Unexpected --as-of "${given}", expected a day that exists, written YYYY-MM-DD.`);
  }
  return given;
}
