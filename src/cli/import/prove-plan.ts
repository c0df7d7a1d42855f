import type { Files } from '../../adapters/content/files.ts';
import { openLocator } from '../../adapters/content/locate.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { compareDraft } from '../../adapters/import/runbooks/compare-draft.ts';
import { mendDraft, type Fault } from '../../adapters/import/runbooks/mend-draft.ts';
import type { ImportPlan, PlannedPage } from '../../adapters/import/runbooks/plan-import.ts';
import { presentFindings, type PresentedFinding } from '../../adapters/report/present.ts';
import type { ContentChange } from '../../adapters/write/write-all.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { NO_HISTORY } from '../../domain/model/history.ts';
import { RULES } from '../../domain/rules/index.ts';
import { judge } from '../../domain/rules/judge.ts';
import { drawWritten } from '../build/draw.ts';
import type { Terminal } from '../command.ts';

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

function asFault({ line, column, endLine, endColumn, ...finding }: PresentedFinding): Fault {
  const at = { line: line ?? 1, column: column ?? 1 };
  return {
    code: finding.code,
    message: finding.message,
    ...at,
    endLine: endLine ?? at.line,
    endColumn: endColumn ?? at.column,
    ...(finding.fix ? { fix: finding.fix } : {}),
  };
}

async function errorsIn(
  files: Files,
  today: string,
  terminal: Terminal,
): Promise<Map<string, PresentedFinding[]>> {
  const read = await readProgramme(files);
  const { programme, sources, texts, carried, absent, judged } = read;
  const locate = openLocator(texts);
  const frameworks = { csf: csf2, attack: attack19 };
  const diagramProblems = await drawWritten(read, terminal);
  const world = {
    sources,
    texts,
    carried,
    absent,
    ...frameworks,
    today,
    clock: today,
    history: NO_HISTORY,
    diagramProblems,
  };
  const findings = presentFindings(
    judge({ ...world, programme: { ...programme, ...judged } }, RULES, locate),
    RULES,
    locate,
    texts,
  );
  return Map.groupBy(
    findings.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
}

/** The programme's files with those that are to come. */
function filesWith(
  files: Files,
  changes: readonly ContentChange[],
  texts: ReadonlyMap<string, string>,
): Files {
  const encoder = new TextEncoder();
  const coming = new Map<string, Uint8Array>();
  for (const { file, after } of changes)
    coming.set(file, typeof after === 'string' ? encoder.encode(after) : after);
  for (const [file, text] of texts) coming.set(file, encoder.encode(text));
  const { exists } = files;
  return {
    ...(exists ? { exists: (file) => coming.has(file) || exists(file) } : {}),
    async list() {
      const there = (await files.list()).filter(({ file }) => !coming.has(file));
      const own = [...coming].map(([file, { length }]) => ({ file, symbolicLink: false, bytes: length }));
      return [...there, ...own].sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    read: async (file) => coming.get(file) ?? files.read(file),
  };
}
