import type { Deed, DeedOf, RunEntry } from '../model/run-log.ts';
import { minuteWords } from '../model/time/time-words.ts';
import { EXERCISE_QUESTIONS } from './exercise-questions.ts';
import { roleName, RUN_KINDS, secondWords, type RunNames } from './run-names.ts';
import { tabletopWords } from './tabletop/tabletop-words.ts';

/** What an entry says, in words. */
export interface EntryWords {
  what: string;
  /** What the reader typed or ticked. */
  text?: string;
  /** The step or runbook that it was said about. */
  where?: string;
}

/**
 * `entries`: the log, for what is taken back and for the clock. All texts are as foreign as the log. Entries stand in
 * the order in which they were written; one that bears an earlier time than the one before says so.
 */
export function entryWords(entry: RunEntry, entries: readonly RunEntry[], names: RunNames): EntryWords {
  const where = placeWords(entry.deed);
  const { what, text } = deedWords(entry.deed, entries, names);
  return {
    what: `${clockNote(entry, entries[entry.n - 1])}${what}`,
    ...(text === undefined ? {} : { text }),
    ...(where ? { where } : {}),
  };
}

/** Clocks are corrected by seconds all the time: less than this, in milliseconds, is no jump. */
const SAME_MOMENT = 30_000;

function clockNote({ at }: RunEntry, before: RunEntry | undefined): string {
  const behind = before ? Date.parse(before.at) - Date.parse(at) : 0;
  if (!(behind > SAME_MOMENT)) return '';
  return `(clock ${minuteWords(behind / 60_000)} behind the entry before) `;
}

/** The same on one line: `Confirm the shell: Ticked: Verdict written`. */
export function entryLine(entry: RunEntry, entries: readonly RunEntry[], names: RunNames): string {
  const { where, ...said } = entryWords(entry, entries, names);
  return where ? `${where}: ${saidWords(said)}` : saidWords(said);
}

/** `Ticked: Verdict written`. */
export function saidWords({ what, text }: Pick<EntryWords, 'what' | 'text'>): string {
  return text ? `${what}${what.endsWith('?') ? '' : ':'} ${text}` : what;
}

function placeWords(deed: Deed): string | undefined {
  return 'step' in deed ? deed.title : undefined;
}

function deedWords(deed: Deed, entries: readonly RunEntry[], names: RunNames): EntryWords {
  switch (deed.do) {
    case 'start':
      return { what: `${RUN_KINDS[deed.kind]} started${startFacts(deed, names)}`, text: deed.name };
    case 'add-runbook':
      return {
        what: `Runbook taken up${deed.from ? ` by a route of ${titleOf(deed.from, entries)}` : ''}`,
        text: deed.version ? `${deed.title}, version ${deed.version}` : deed.title,
      };
    case 'tick':
      return { what: 'Ticked', text: deed.text };
    case 'untick':
      return { what: 'Tick removed', text: deed.text };
    case 'finish-step':
      return { what: 'Step done' };
    case 'reopen-step':
      return { what: 'Step opened again' };
    case 'decide':
      return { what: 'Decided', text: `${deed.arm} → ${deed.to}` };
    case 'note':
      return { what: `Note${byWords(deed, names)}`, text: deed.text };
    case 'hand-over':
      return {
        what: `Handed over to ${roleName(names, deed.to)}`,
        ...(deed.text ? { text: deed.text } : {}),
      };
    case 'start-clock':
      return {
        what: `Clock started at ${secondWords(deed.since)}, due ${secondWords(deed.due)}`,
        text: `${deed.title}, ${deed.what}`,
      };
    case 'meet-clock':
      return { what: 'Clock met', text: `${deed.title}, ${deed.what}` };
    case 'reach':
      return { what: `${capital(deed.event)} at ${secondWords(deed.when)}` };
    case 'set-severity':
      return { what: `Severity ${deed.severity}` };
    case 'set-lead':
      return { what: `Lead: ${roleName(names, deed.lead)}` };
    case 'rename':
      return { what: 'Renamed', text: deed.name };
    case 'set-value':
      return { what: 'Value', text: `${deed.title}: ${deed.value}` };
    case 'approve':
      return { what: 'Approved', text: `by ${roleName(names, deed.by)} at ${secondWords(deed.when)}` };
    case 'mark-step':
      return { what: MARKS[deed.mark], ...(deed.text ? { text: deed.text } : {}) };
    case 'pin':
      return { what: `Pinned, ${deed.fact}${byWords(deed, names)}`, text: deed.text };
    case 'unpin': {
      const pin = entries[deed.entry]?.deed;
      return { what: 'No longer so', ...(pin?.do === 'pin' ? { text: pin.text } : {}) };
    }
    case 'picture':
      return { what: 'Picture', text: pictureWords(deed) };
    case 'update':
      return { what: 'Status update', text: deed.text };
    case 'answer':
      return { what: EXERCISE_QUESTIONS[deed.question] ?? `Answer ${deed.question + 1}`, text: deed.text };
    case 'undo':
      return undoWords(deed, entries, names);
    case 'carry-on':
      return { what: 'Carried on in another browser' };
    case 'close':
      return { what: 'Closed' };
    default:
      return tabletopWords(deed);
  }
}

const byWords = ({ by }: { by?: string | undefined }, names: RunNames): string =>
  by === undefined ? '' : ` by ${roleName(names, by)}`;

export const MARKS = { wrong: 'This step was wrong', longer: 'This step took longer' } as const;

const pictureWords = ({ name, sha256, text }: DeedOf<'picture'>): string =>
  `${text ? `${text} (` : ''}${name}, SHA-256 ${sha256}${text ? ')' : ''}`;

function titleOf(runbook: string, entries: readonly RunEntry[]): string {
  const taken = entries.find(({ deed }) => deed.do === 'add-runbook' && deed.runbook === runbook)?.deed;
  return taken?.do === 'add-runbook' ? taken.title : runbook;
}

function startFacts({ severity, lead }: DeedOf<'start'>, names: RunNames): string {
  return `${severity ? `, ${severity}` : ''}${lead ? `, led by ${roleName(names, lead)}` : ''}`;
}

/** Says what an undo took back, and no more than the first of a row of undos. */
function undoWords({ entry }: DeedOf<'undo'>, entries: readonly RunEntry[], names: RunNames): EntryWords {
  const gone = entries[entry]?.deed;
  if (!gone || gone.do === 'undo') return { what: `Took back entry ${entry}` };
  const { what, text } = deedWords(gone, entries, names);
  return { what: `Took back entry ${entry}`, text: saidWords({ what, ...(text ? { text } : {}) }) };
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
