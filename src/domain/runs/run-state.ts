import type { Deed, DeedOf, RunEntry } from '../model/run-log.ts';
import type { RecordKind, TimelineEvent } from '../model/time/timeline-events.ts';
import { underNamesOfToday, type KnownPlan } from './former-keys.ts';
import { actOn, stepOf, workOn, type OpenStep, type OpenSteps, type StepState } from './step-work.ts';
import { voidEntries } from './void-entries.ts';

/** What a run's log amounts to. Moments are UTC texts as in the log; numbers of entries lead back to it. */
export interface RunState {
  run: string;
  programme: { name: string; id: string };
  name: string;
  kind: RecordKind;
  severity?: string;
  lead?: string;
  /** The tabletop pack that it plays. */
  exercise?: { id: string; title: string };
  started: string;
  closed?: string;
  /** Moments of the incident, as the reader marked them. */
  reached: Partial<Record<TimelineEvent, string>>;
  /** In the order in which they were taken up. */
  runbooks: { id: string; title: string; version?: string; since: string; from?: string }[];
  /** By `stepId`. */
  steps: ReadonlyMap<string, StepState>;
  clocks: RunClock[];
  notes: (Place & { n: number; at: string; text: string; by?: string })[];
  /** Of the whole run or of a step. */
  handOvers: (Place & { n: number; at: string; to: string; text?: string })[];
  /** Values that commands name, in the order in which they were first told. */
  values: { input: string; title: string; value: string; at: string }[];
  answers: { question: number; text: string }[];
  /** What responders say of steps to their authors. */
  marks: StepMark[];
  /** Facts that hold now. */
  pins: (Omit<DeedOf<'pin'>, 'do'> & { n: number; at: string })[];
  pictures: (Omit<DeedOf<'picture'>, 'do'> & { n: number; at: string })[];
  /** Status updates that went out. */
  updates: { n: number; at: string; text: string }[];
  /** Number of the last entry that can be taken back; undefined where there is none. */
  undoable?: number;
  /** Hash of the last entry. */
  head: string;
}

export type StepMark = Omit<DeedOf<'mark-step'>, 'do'> & { n: number; at: string };

export interface Place {
  runbook?: string;
  step?: string;
  title?: string;
}

export interface RunClock {
  duty: string;
  stage: number;
  title: string;
  what: string;
  since: string;
  due: string;
  met?: string;
}

/** Entries that no reader takes back: they say that something happened to the log itself. */
const LASTING: readonly Deed['do'][] = ['start', 'undo', 'carry-on'];

/** With `plans`, what was recorded under a former id or key counts for the one of today. Undefined where the log does not begin with its start. The order of the log decides, never its clock. */
export function runState(
  entries: readonly RunEntry[],
  plans: readonly KnownPlan[] = [],
): RunState | undefined {
  const [first] = entries;
  const last = entries.at(-1);
  if (first?.deed.do !== 'start' || !last) return undefined;
  const { run, programme, name, kind, severity, lead, exercise } = first.deed;
  const steps = new Map<string, OpenStep>();
  const state: RunState = {
    run,
    programme,
    name,
    kind,
    ...(severity ? { severity } : {}),
    ...(lead ? { lead } : {}),
    ...(exercise ? { exercise } : {}),
    started: first.at,
    reached: {},
    runbooks: [],
    steps,
    clocks: [],
    notes: [],
    handOvers: [],
    values: [],
    answers: [],
    marks: [],
    pins: [],
    pictures: [],
    updates: [],
    head: last.hash,
  };
  const taken = voidEntries(entries);
  for (const entry of entries) {
    if (taken.has(entry.n)) continue;
    if (!LASTING.includes(entry.deed.do)) state.undoable = entry.n;
    heed(state, steps, { ...entry, deed: underNamesOfToday(entry.deed, plans) });
  }
  return state;
}

function heed(state: RunState, steps: OpenSteps, { n, at, deed }: RunEntry): void {
  switch (deed.do) {
    case 'start':
    case 'undo':
    case 'carry-on':
    // What these say of a tabletop, `tabletopState` tells.
    case 'resume':
    case 'pause':
    case 'give-inject':
    case 'skip-inject':
    case 'judge-move':
      return;
    case 'add-runbook':
      addRunbook(state, at, deed);
      return;
    case 'tick':
    case 'untick':
    case 'finish-step':
    case 'reopen-step':
    case 'decide':
      return workOn(actOn(steps, deed), at, deed);
    case 'note':
      return takeNote(state, steps, { n, at }, deed);
    case 'hand-over':
      return handOver(state, steps, { n, at }, deed);
    case 'start-clock': {
      const { duty, stage, title, what, since, due } = deed;
      state.clocks = state.clocks.filter((clock) => clock.duty !== duty || clock.stage !== stage);
      state.clocks.push({ duty, stage, title, what, since, due });
      return;
    }
    case 'meet-clock':
      state.clocks = state.clocks.map((clock) =>
        clock.duty === deed.duty && clock.stage === deed.stage ? { ...clock, met: at } : clock,
      );
      return;
    case 'reach':
      state.reached[deed.event] = deed.when;
      return;
    case 'set-severity':
      state.severity = deed.severity;
      return;
    case 'set-lead':
      state.lead = deed.lead;
      return;
    case 'rename':
      state.name = deed.name;
      return;
    case 'set-value':
      return setValue(state, at, deed);
    case 'approve':
      stepOf(steps, deed).approved = { at, by: deed.by, when: deed.when };
      return;
    case 'answer':
      state.answers = [
        ...state.answers.filter(({ question }) => question !== deed.question),
        { question: deed.question, text: deed.text },
      ];
      return;
    case 'close':
      state.closed = at;
      return;
    default:
      return write(state, { n, at }, deed);
  }
}

/** What a scribe keeps beside notes. */
function write(
  state: RunState,
  { n, at }: When,
  deed: DeedOf<'mark-step' | 'pin' | 'unpin' | 'picture' | 'update'>,
): void {
  switch (deed.do) {
    case 'mark-step': {
      const { do: _, ...mark } = deed;
      state.marks.push({ ...mark, n, at });
      return;
    }
    case 'pin': {
      const { do: _, ...pin } = deed;
      state.pins.push({ ...pin, n, at });
      return;
    }
    case 'unpin':
      state.pins = state.pins.filter((pin) => pin.n !== deed.entry);
      return;
    case 'picture': {
      const { do: _, ...picture } = deed;
      state.pictures.push({ ...picture, n, at });
      return;
    }
    case 'update':
      state.updates.push({ n, at, text: deed.text });
      return;
  }
}

function addRunbook(state: RunState, at: string, deed: DeedOf<'add-runbook'>): void {
  if (!state.runbooks.some(({ id }) => id === deed.runbook)) {
    const { runbook: id, title, version, from } = deed;
    state.runbooks.push({
      id,
      title,
      since: at,
      ...(version ? { version } : {}),
      ...(from ? { from } : {}),
    });
  }
}

function setValue(state: RunState, at: string, { input, title, value }: DeedOf<'set-value'>): void {
  const told = { input, title, value, at };
  const known = state.values.findIndex((one) => one.input === input);
  if (known < 0) state.values.push(told);
  else state.values[known] = told;
}

type When = Pick<RunEntry, 'n' | 'at'>;

function takeNote(state: RunState, steps: OpenSteps, { n, at }: When, deed: DeedOf<'note'>): void {
  const { runbook, step, digest, title, text, by } = deed;
  state.notes.push({ n, at, text, ...(by ? { by } : {}), ...place(deed) });
  if (runbook && step && digest && title)
    stepOf(steps, { runbook, step, digest, title }).notes.push({ n, at, text });
}

function handOver(state: RunState, steps: OpenSteps, { n, at }: When, deed: DeedOf<'hand-over'>): void {
  const { runbook, step, digest, title, to, text } = deed;
  state.handOvers.push({ n, at, to, ...(text ? { text } : {}), ...place(deed) });
  if (!runbook || !step || !digest || !title) return;
  stepOf(steps, { runbook, step, digest, title }).handedTo = { at, to, ...(text ? { text } : {}) };
}

function place({ runbook, step, title }: Place): Place {
  return { ...(runbook ? { runbook } : {}), ...(step ? { step } : {}), ...(title ? { title } : {}) };
}
