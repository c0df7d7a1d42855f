import { openLocator } from '../adapters/content/locate.ts';
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

/** All findings on the changed sample tree, on a clock that stands at the judged day. */
export async function judgeTree(changes: readonly Change[], today: string, history: History = NO_HISTORY): Promise<PresentedFinding[]> {
  return judgeFiles(changedTree(changes), today, history);
}

/** All findings on any tree. */
export async function judgeFiles(
  tree: Readonly<Record<string, string | Uint8Array>>,
  today: string,
  history: History = NO_HISTORY,
): Promise<PresentedFinding[]> {
  const { programme, sources, texts, pictures } = await readProgramme(filesInMemory(tree));
  const world = { programme, sources, pictures, csf: csf2, attack: attack19, today, clock: today, history };
  const locate = openLocator(texts);
  return presentFindings(judge(world, RULES, locate), RULES, locate);
}
