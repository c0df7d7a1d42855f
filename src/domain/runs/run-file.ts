import { MOST_ENTRIES, RUN_FILE, RunFile, type RunEntry } from '../model/run-log.ts';
import { breakWords } from './break-words.ts';
import { findBreak, type Sha256 } from './chain.ts';
import { shapeWords } from './shape-words.ts';
import { readStrictJson } from '../text/strict-json.ts';
import { commandLine } from '../text/command-line.ts';

/** Some 40,000 entries of usual length. */
export const MOST_BYTES = 20_000_000;

/** A run to be taken elsewhere. `exported`: now, to the millisecond, in UTC. */
export function packRun(entries: readonly RunEntry[], exported: string): RunFile {
  const last = entries.at(-1);
  if (!last) throw new Error('a run without entries cannot be exported');
  return { ...RUN_FILE, exported, head: last.hash, entries: [...entries] };
}

/** As it is saved. */
export function runFileText(file: RunFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Why a file of that many bytes is not even read. */
export function runTooLarge(bytes: number): string | undefined {
  if (bytes <= MOST_BYTES) return undefined;
  return `It is ${Math.ceil(bytes / 1e6)} MB large; a run has at most ${MOST_BYTES / 1e6} MB.`;
}

/** A foreign file that is a whole log, or sentences that say what is wrong with it. */
export type ReadRun = { file: RunFile } | { problems: string[] };

/** Judges what may come from anybody: nothing of it is used before all of it was. */
export function readRunFile(text: string, sha256: Sha256): ReadRun {
  const large = runTooLarge(text.length);
  if (large) return { problems: [large] };
  const read = readStrictJson(text);
  if (read === undefined)
    return { problems: ['It is no JSON, or it was cut off. Expected the JSON that a run exports.'] };
  if ('problem' in read) return { problems: [read.problem] };
  const { data } = read;
  const kind = kindProblem(data);
  if (kind) return { problems: [kind] };
  const judged = RunFile.safeParse(data);
  if (!judged.success) return { problems: shapeWords(judged.error.issues, data) };
  const file = judged.data;
  const broken = findBreak(file.entries, sha256);
  if (broken) return { problems: [breakWords(broken, file.entries)] };
  const last = file.entries.at(-1)?.hash;
  if (file.head !== last) {
    return {
      problems: [
        `Entries at its end are missing or were changed: it names ${file.head} as its last hash, and its last entry has ${last}.`,
      ],
    };
  }
  return { file };
}

/** True for JSON that calls itself a run, whole or not. */
export function isRunFile(text: string): boolean {
  return formatOf(parse(text)) === RUN_FILE.format;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function formatOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined;
}

/** Says which other thing it is, before its shape is looked at. */
function kindProblem(data: unknown): string | undefined {
  const format = formatOf(data);
  if (format === 'readyroom-assessment')
    return `It is a self-assessment, not a run: "${commandLine('apply FILE')}" and the page "Assess" read it.`;
  if (format !== RUN_FILE.format)
    return 'It is JSON, but no run. Expected the JSON that a run exports, not its Markdown or record.';
  const { version, entries } = data as { version?: unknown; entries?: unknown };
  if (version !== RUN_FILE.version) {
    const newer = typeof version === 'number' && version > RUN_FILE.version;
    return `It is of ${typeof version === 'number' ? `format version ${version}` : 'a format without a version'}; this Readyroom reads version ${RUN_FILE.version}.${newer ? ' Update Readyroom.' : ''}`;
  }
  if (Array.isArray(entries) && entries.length > MOST_ENTRIES)
    return `It has ${entries.length} entries; a run has at most ${MOST_ENTRIES}.`;
  return undefined;
}
