import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOnDisk, type Files } from '../../adapters/content/files.ts';
import { draftRunbook } from '../../adapters/import/cacao/draft-runbook.ts';
import { mendCarried } from '../../adapters/import/cacao/mend-carried.ts';
import type { Playbook } from '../../adapters/import/cacao/read-playbook.ts';
import type { DraftRequest, RunbookDraft } from '../../adapters/import/cacao/runbook-draft.ts';
import { openLedger } from '../../adapters/import/runbooks/ledger.ts';
import { mendDraft, type Fault } from '../../adapters/import/runbooks/mend-draft.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { asFault, errorsIn, filesWith } from './draft-errors.ts';
import { ownerChange } from './draft-owner.ts';

/** After so many rounds a carried runbook that still has errors is drafted by its workflow. */
const ROUNDS = 6;

/** A playbook with the draft that was made of it. */
export interface Drafted {
  playbook: Playbook;
  request: DraftRequest;
  draft: RunbookDraft;
}

interface Ground {
  root: string;
  programme: Programme;
  owner: string;
  today: string;
}

/**
 * Drafts as check would take them in this programme, all together: what a carried runbook names and the programme does
 * not have leaves it and is told; one that cannot be mended is drafted by its workflow.
 */
export async function provePlaybooks(drafted: readonly Drafted[], ground: Ground): Promise<RunbookDraft[]> {
  const { root, programme, owner, today } = ground;
  const files = existsSync(path.join(root, 'content')) ? filesOnDisk(root) : NO_FILES;
  const coming = ownerChange(owner, programme, { root, out: root }).flatMap((one) =>
    'problem' in one ? [] : [one],
  );
  const hasDuties = existsSync(path.join(root, 'content/regulations.yml'));
  let drafts = drafted.map(({ draft }) => (hasDuties || !draft.whole ? draft : withoutDuties(draft)));
  for (let round = 0; drafts.some(({ whole }) => whole) && round <= ROUNDS; round++) {
    const texts = new Map(drafts.filter(({ whole }) => whole).map(({ file, text }) => [file, text]));
    const errors = await errorsIn(filesWith(files, coming, texts), today);
    const next = drafts.map((draft, at) => {
      const faults = draft.whole ? (errors.get(draft.file) ?? []) : [];
      if (faults.length === 0) return draft;
      const mended = round < ROUNDS ? mend(draft, faults.map(asFault), owner) : undefined;
      return mended ?? byWorkflow(drafted[at] as Drafted, faults[0]?.message ?? '');
    });
    if (next.every((draft, at) => draft === drafts[at])) break;
    drafts = next;
  }
  return drafts;
}

const NO_FILES: Files = { list: async () => [], read: () => Promise.reject(new Error('no file')) };

/** Whoever names duties has to have them, even an imported draft. */
function withoutDuties(draft: RunbookDraft): RunbookDraft {
  const text = draft.text.replace(/^notifications: .*\n/m, '');
  return text === draft.text ? draft : { ...draft, text, left: [...draft.left, 'notifications'] };
}

/** Undefined where nothing is known to mend. */
function mend(draft: RunbookDraft, faults: readonly Fault[], owner: string): RunbookDraft | undefined {
  const front = mendCarried(draft.text, faults, owner);
  const ledger = openLedger();
  const text = front.text === draft.text ? mendDraft(draft.text, faults, ledger) : front.text;
  if (text === draft.text) return undefined;
  const left = [...front.left, ...ledger.remarks.map((one) => one.text)];
  return { ...draft, text, left: [...new Set([...draft.left, ...left])] };
}

function byWorkflow({ playbook, request, draft: { file } }: Drafted, why: string): RunbookDraft {
  const draft = draftRunbook(playbook, { ...request, byWorkflow: true });
  const remark = `the runbook that it carries does not fit this programme (${why}): the draft is made of its steps`;
  return { ...draft, file, look: [remark, ...draft.look] };
}
