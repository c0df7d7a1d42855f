import type { Day } from '../../domain/model/time/day.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { askValue, notOneOf } from './ask-value.ts';

/** A file that is to be written, and what its author should know of it. */
export interface Draft {
  file: string;
  text: string;
  notes: string[];
}

/** What a draft is made from. */
export interface DraftRequest {
  id: string;
  programme: Programme;
  values: OptionValues;
  terminal: Terminal;
  today: Day;
}

/** Makes the draft of one kind of file; asks for what the options leave open. */
export type MakeDraft = (request: DraftRequest) => Promise<Draft>;

export function askTitle({ id, values, terminal }: DraftRequest, fallback = titleOf(id)): Promise<string> {
  return askValue({ option: 'title', text: 'Title', fallback }, values, terminal);
}

/** The role that keeps the file correct. */
export function askOwner({ programme, values, terminal }: DraftRequest): Promise<string> {
  const known = programme.roles.map(({ id }) => id);
  const fallback = likelyOwner(programme);
  return askValue(
    { option: 'owner', text: 'Owner, a role', fallback, problem: notOneOf(known, 'role') },
    values,
    terminal,
  );
}

/** Who leads, else the end of the escalation order, else the first role. */
function likelyOwner({ roles, escalation }: Programme): string {
  const known = new Set(roles.map(({ id }) => id));
  return ['incident-lead', ...escalation.toReversed(), ...known].find((id) => known.has(id)) ?? '';
}

/** `endpoint-telemetry` as a title. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
