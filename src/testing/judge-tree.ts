import type { Files } from '../adapters/content/files.ts';
import { openLocator } from '../adapters/content/locate.ts';
import type { ParseCache } from '../adapters/content/parse-cache.ts';
import type { ParsedSource, ParseJob } from '../adapters/content/parse-source.ts';
import { readProgramme } from '../adapters/content/read-programme.ts';
import { presentFindings, type PresentedFinding } from '../adapters/report/present.ts';
import { worldOf } from '../adapters/report/world-of.ts';
import { NO_HISTORY, type History } from '../domain/model/history.ts';
import { sourceKey } from '../domain/text/text-key.ts';
import type { Change, Example } from '../domain/rules/define-rule.ts';
import { RULES } from '../domain/rules/index.ts';
import { judge } from '../domain/rules/judge.ts';
import { filesInMemory } from './memory-files.ts';
import { changedTree } from './sample-tree.ts';

const parsed = new Map<string, ParsedSource>();
const keyOf = ({ kind, file, text }: ParseJob) => `${kind}\n${file}\n${text}`;

/** Most files of most trees are the sample's: each text is parsed once in a test run. */
const CACHE: ParseCache = {
  find: (job) => parsed.get(keyOf(job)),
  keep: (job, result) => void parsed.set(keyOf(job), result),
  save() {},
};

/** All findings on the changed sample tree, on a clock that stands at the judged day. */
export async function judgeTree(
  changes: readonly Change[],
  today: string,
  history: History = NO_HISTORY,
  undrawn: NonNullable<Example['undrawn']> = [],
): Promise<PresentedFinding[]> {
  return judgeFiles(changedTree(changes), today, history, undrawn);
}

/** All findings on any tree, or only its errors. */
export async function judgeFiles(
  tree: Readonly<Record<string, string | Uint8Array>>,
  today: string,
  history: History = NO_HISTORY,
  undrawn: NonNullable<Example['undrawn']> = [],
  only?: 'errors',
): Promise<PresentedFinding[]> {
  return judgeProgramme(filesInMemory(tree), today, history, undrawn, only);
}

/** All findings on files, wherever they lie. */
export async function judgeProgramme(
  files: Files,
  today: string,
  history: History = NO_HISTORY,
  undrawn: NonNullable<Example['undrawn']> = [],
  only?: 'errors',
): Promise<PresentedFinding[]> {
  const read = await readProgramme(files, CACHE);
  const diagramProblems = undrawn.map(({ source, ...problem }) => ({ ...problem, hash: sourceKey(source) }));
  const locate = openLocator(read.texts);
  const found = judge(worldOf(read, { today, history, diagramProblems }), RULES, locate, only);
  return presentFindings(found, RULES, locate, read.texts);
}
