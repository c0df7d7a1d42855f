import { openLocator } from '../adapters/content/locate.ts';
import type { ParseCache } from '../adapters/content/parse-cache.ts';
import { readProgramme } from '../adapters/content/read-programme.ts';
import { presentFindings, type PresentedFinding } from '../adapters/report/present.ts';
import { attack19 } from '../domain/frameworks/attack.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import { NO_HISTORY, type History } from '../domain/model/history.ts';
import type { Change } from '../domain/rules/define-rule.ts';
import { RULES } from '../domain/rules/index.ts';
import { judge } from '../domain/rules/judge.ts';
import { filesInMemory } from './memory-files.ts';
import { changedTree } from './sample-tree.ts';

const parsed = new Map<string, unknown>();

/** Most files of most trees are the sample's: each text is parsed once in a test run. */
const CACHE: ParseCache = {
  remember<Value>(content: string, parse: () => Value): Value {
    if (!parsed.has(content)) parsed.set(content, parse());
    return parsed.get(content) as Value;
  },
  save() {},
};

/** All findings on the changed sample tree, on a clock that stands at the judged day. */
export async function judgeTree(
  changes: readonly Change[],
  today: string,
  history: History = NO_HISTORY,
): Promise<PresentedFinding[]> {
  return judgeFiles(changedTree(changes), today, history);
}

/** All findings on any tree. */
export async function judgeFiles(
  tree: Readonly<Record<string, string | Uint8Array>>,
  today: string,
  history: History = NO_HISTORY,
): Promise<PresentedFinding[]> {
  const { programme, sources, texts, pictures } = await readProgramme(filesInMemory(tree), CACHE);
  const world = { programme, sources, texts, pictures, csf: csf2, attack: attack19, today, clock: today, history };
  const locate = openLocator(texts);
  return presentFindings(judge(world, RULES, locate), RULES, locate);
}
