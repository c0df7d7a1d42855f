import { idOf, isObject, own, textOf } from '../foreign/read-value.ts';
import { carriedFile, carriedFront, frontText, type Carried } from './carried-runbook.ts';
import type { PlaybookStep } from './playbook-step.ts';
import type { Playbook } from './read-playbook.ts';
import { freeId, type DraftRequest, type RunbookDraft } from './runbook-draft.ts';

/** What a playbook of a runbook is made of: nothing of it is lost. */
const CARRIED_KEYS = new Set(
  'type spec_version id name description playbook_types created_by created modified revoked valid_until related_to severity labels external_references markings data_marking_definitions playbook_variables workflow_start workflow playbook_extensions agent_definitions extension_definitions'.split(
    ' ',
  ),
);

/** The runbook that a playbook carries, as a draft; undefined where it does not fit this version. */
export function wholeDraft(
  playbook: Playbook,
  carried: Carried,
  request: DraftRequest,
): RunbookDraft | undefined {
  const before = carried.id !== undefined && idOf(carried.id) === carried.id ? carried.id : undefined;
  const title = textOf(own(playbook.raw, 'name')) ?? 'Playbook without a name';
  const id = freeId(request.id ?? before ?? idOf(title) ?? 'playbook', request.taken);
  const front = carriedFront(playbook, carried, { id, owner: request.owner });
  if (!front) return undefined;
  const steps = [...playbook.steps.values()].filter(isStep).length;
  return {
    id,
    file: carriedFile(carried, id),
    whole: true,
    title: String(front['title']),
    text: `---\n${frontText(front)}\n---\n\n${carried.text.trim()}\n`,
    steps,
    guessed: [],
    look: ['it is the runbook that the playbook carries, as a draft: its review is of the day that it names'],
    left: Object.keys(playbook.raw).flatMap((key) =>
      CARRIED_KEYS.has(key) ? [] : [`"${key}" of the playbook`],
    ),
  };
}

/** What was made for the playbook beside the runbook's own steps has a part there. */
function isStep({ type, raw }: PlaybookStep): boolean {
  const extensions = own(raw, 'step_extensions');
  const made =
    isObject(extensions) && Object.values(extensions).some((one) => own(one, 'part') !== undefined);
  return type === 'action' && !made;
}
