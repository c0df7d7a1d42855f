import type { Files } from '../../adapters/content/files.ts';
import { compareDraft } from '../../adapters/import/runbooks/compare-draft.ts';
import { mendDraft } from '../../adapters/import/runbooks/mend-draft.ts';
import type { ImportPlan, PlannedPage } from '../../adapters/import/runbooks/plan-import.ts';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import type { ContentChange } from '../../adapters/write/write-all.ts';
import type { Terminal } from '../command.ts';
import { asFault, errorsIn, filesWith } from './draft-errors.ts';

/** After so many rounds a draft that still has errors is refused. */
const ROUNDS = 6;

export interface ProvenPage extends PlannedPage {
  text: string;
}

interface Proposal {
  plan: ImportPlan;
  files: Files;
  ground: readonly ContentChange[];
  carried: readonly ContentChange[];
  today: string;
}

/**
 * Judges the drafts in their programme as check would, mends what is known how, and compares the words of each with its
 * source. A draft with errors, or that lost a word, is refused.
 */
export async function provePlan(
  { plan, files, ground, carried, today }: Proposal,
  terminal: Terminal,
): Promise<{ pages: ProvenPage[]; refused: { file: string; problem: string }[] }> {
  const texts = new Map(plan.pages.map(({ to, draft }) => [to, draft.front + draft.body]));
  const ledgers = new Map(plan.pages.map(({ to, draft }) => [to, draft.ledger]));
  let errors = new Map<string, PresentedFinding[]>();
  for (let round = 0; round < ROUNDS; round++) {
    errors = await errorsIn(filesWith(files, [...ground, ...carried], texts), today, terminal);
    let changed = false;
    for (const [file, text] of texts) {
      const ledger = ledgers.get(file);
      const faults = errors.get(file);
      if (!ledger || !faults) continue;
      const mended = mendDraft(text, faults.map(asFault), ledger);
      changed ||= mended !== text;
      texts.set(file, mended);
    }
    if (!changed) break;
  }
  const refused: { file: string; problem: string }[] = [];
  const pages = plan.pages.flatMap((page): ProvenPage[] => {
    const text = texts.get(page.to) ?? '';
    const [left] = errors.get(page.to) ?? [];
    const { lost, added } = compareDraft(page.draft, splitDraft(text, page.draft.front !== ''));
    if (left)
      refused.push({
        file: page.from,
        problem: `Its draft would have an error: ${left.message} (line ${left.line ?? 1} of the draft, ${left.code})`,
      });
    else if (lost.length > 0)
      refused.push({
        file: page.from,
        problem: `Its draft would lose words: ${lost.slice(0, 12).join(', ')}`,
      });
    else if (added.length > 0)
      refused.push({
        file: page.from,
        problem: `Its draft would have words of nobody: ${added.slice(0, 12).join(', ')}`,
      });
    else return [{ ...page, text }];
    return [];
  });
  return { pages, refused };
}

function splitDraft(text: string, fronted: boolean): { front: string; body: string } {
  const end = fronted ? text.indexOf('\n---\n', 4) + 5 : 0;
  return { front: text.slice(0, end), body: text.slice(end) };
}
