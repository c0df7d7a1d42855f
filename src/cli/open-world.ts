import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filesOnDisk } from '../adapters/content/files.ts';
import { openLocator } from '../adapters/content/locate.ts';
import { openParseCache } from '../adapters/content/parse-cache.ts';
import { PARSER_VERSION } from '../adapters/content/parser-version.ts';
import { readProgramme, type ReadProgramme } from '../adapters/content/read-programme.ts';
import { presentFindings, type PresentedFinding } from '../adapters/report/present.ts';
import { attack19 } from '../domain/frameworks/attack.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import { NO_HISTORY } from '../domain/model/history.ts';
import { RULES } from '../domain/rules/index.ts';
import { judge } from '../domain/rules/judge.ts';
import type { World } from '../domain/rules/world.ts';
import type { OptionValues, Terminal } from './command.ts';
import { UsageError } from './usage-error.ts';
import { workFolders } from './work-folders.ts';



export interface OpenedWorld {
  root: string;
  world: World;
  read: ReadProgramme;
  /** All findings, with sentences and places. */
  findings: PresentedFinding[];
}

/** Reads and judges the programme that the common options name. */
export async function openWorld(values: OptionValues, terminal: Terminal): Promise<OpenedWorld> {
  const root = path.resolve(terminal.cwd, String(values['root'] ?? '.'));
  if (!existsSync(root)) throw new UsageError(`There is no folder "${root}".`);
  const cache = openParseCache(path.join(workFolders(root, terminal).parsed, 'parsed.json'), PARSER_VERSION);
  const read = await readProgramme(filesOnDisk(root), cache);
  const clock = terminal.clock();
  const today = asOf(values) ?? read.programme.site?.as_of ?? clock;
  const world: World = { programme: read.programme, sources: read.sources, csf: csf2, attack: attack19, today, clock, history: NO_HISTORY };
  return { root, world, read, findings: presentFindings(judge(world, RULES), RULES, openLocator(read.texts)) };
}

function asOf(values: OptionValues): string | undefined {
  const given = values['as-of'];
  if (typeof given !== 'string') return undefined;
  if (!z.iso.date().safeParse(given).success) {
    throw new UsageError(`Unexpected --as-of "${given}", expected a day that exists, written YYYY-MM-DD.`);
  }
  return given;
}
