import type { Deed, DeedOf, RunEntry } from '../model/run-log.ts';
import type { RecordKind, TimelineEvent } from '../model/time/timeline-events.ts';
import { withKeyOfToday } from './former-keys.ts';
import type { RunPlan } from './run-plan.ts';

/** What a run's log amounts to. Moments are UTC texts as in the log; numbers of entries lead back to it. */
export interface RunState {
  run: string;
  programme: { name: string; id: string };
  name: string;
  kind: RecordKind;
  severity?: string;
  lead?: string;
  started: string;
  closed?: string;
  /** Moments of the incident, as the reader marked them. */
  reached: Partial<Record<TimelineEvent, string>>;
  /** In the order in which they were taken up. */
  runbooks: { id: string; title: string; version?: string; since: string; from?: string }[];
  /** By `stepId`. */
  steps: ReadonlyMap<string, StepState>;
  clocks: RunClock[];
  notes: (Place & { n: number; at: string; text: string })[];
  /** Of the whole run or of a step. */
  handOvers: (Place & { n: number; at: string; to: string; text?: string })[];
  answers: { question: number; text: string }[];
  /** Number of the last entry that can be taken back; undefined where there is none. */
  undoable?: number;
  /** Hash of the last entry. */
  head: string;
}

export interface Place {
  runbook?: string;
  step?: string;
  title?: string;
}

/** What was done at one step. */
export interface StepState {
  runbook: string;
  step: string;
  title: string;
  /** Of the step's content when something was last done there; a note and a hand-over do nothing to a step. */
  digest: string;
  /** By key of the check; only those that are ticked. */
  ticks: ReadonlyMap<string, { at: string; text: string }>;
  /** The reader's last word on the step as a whole; a later tick or decision that says otherwise takes it away. */
  finished?: { at: string; on: boolean };
  decided?: { at: string; arm: string; to: string };
  handedTo?: { at: string; to: string; text?: string };
  notes: { n: number; at: string; text: string }[];
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

/** Keys a step among those of all runbooks of a run. */
export const stepId = (runbook: string, step: string): string => `${runbook} ${step}`;

/** Numbers of the entries that a later `undo` took back, unless that one was itself taken back. */
export function voidEntries(entries: readonly RunEntry[]): ReadonlySet<number> {
  const void_ = new Set<number>();
  for (const { n, deed } of entries.toReversed()) {
    if (deed.do === 'undo' && !void_.has(n) && deed.entry < n) void_.add(deed.entry);
  }
  return void_;
}

/** Entries that no reader takes back: they say that something happened to the log itself. */
const LASTING: readonly Deed['do'][] = ['start', 'undo', 'carry-on'];

/** With `plans`, a tick recorded under a former key of a box is the tick of that box. Undefined where the log does not begin with its start. The order of the log decides, never its clock. */
export function runState(entries: readonly RunEntry[], plans: readonly RunPlan[] = []): RunState | undefined {
  const [first] = entries;
  const last = entries.at(-1);
  if (first?.deed.do !== 'start' || !last) return undefined;
  const { run, programme, name, kind, severity, lead } = first.deed;
  const steps = new Map<string, Draft>();
  const state: RunState = {
    run,
    programme,
    name,
    kind,
    ...(severity ? { severity } : {}),
    ...(lead ? { lead } : {}),
    started: first.at,
    reached: {},
    runbooks: [],
    steps,
    clocks: [],
    notes: [],
    handOvers: [],
    answers: [],
    head: last.hash,
  };
  const taken = voidEntries(entries);
  for (const entry of entries) {
    if (taken.has(entry.n)) continue;
    if (!LASTING.includes(entry.deed.do)) state.undoable = entry.n;
    heed(state, steps, { ...entry, deed: withKeyOfToday(entry.deed, plans) });
  }
  return state;
}

type Draft = StepState & { ticks: Map<string, { at: string; text: string }> };

function heed(state: RunState, steps: Map<string, Draft>, { n, at, deed }: RunEntry): void {
  switch (deed.do) {
    case 'start':
    case 'undo':
    case 'carry-on':
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
    case 'answer':
      state.answers = [
        ...state.answers.filter(({ question }) => question !== deed.question),
        { question: deed.question, text: deed.text },
      ];
      return;
    case 'close':
      state.closed = at;
      return;
  }
}

/** What is done at a step. */
function workOn(
  step: Draft,
  at: string,
  deed: DeedOf<'tick' | 'untick' | 'finish-step' | 'reopen-step' | 'decide'>,
): void {
  switch (deed.do) {
    case 'tick':
      step.ticks.set(deed.check, { at, text: deed.text });
      if (step.finished?.on === false) delete step.finished;
      return;
    case 'untick':
      step.ticks.delete(deed.check);
      if (step.finished?.on) delete step.finished;
      return;
    case 'finish-step':
      step.finished = { at, on: true };
      return;
    case 'reopen-step':
      step.finished = { at, on: false };
      delete step.decided;
      return;
    case 'decide':
      step.decided = { at, arm: deed.arm, to: deed.to };
      delete step.finished;
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

type When = Pick<RunEntry, 'n' | 'at'>;

function takeNote(state: RunState, steps: Map<string, Draft>, { n, at }: When, deed: DeedOf<'note'>): void {
  const { runbook, step, digest, title, text } = deed;
  state.notes.push({ n, at, text, ...place(deed) });
  if (runbook && step && digest && title)
    stepOf(steps, { runbook, step, digest, title }).notes.push({ n, at, text });
}

function handOver(
  state: RunState,
  steps: Map<string, Draft>,
  { n, at }: When,
  deed: DeedOf<'hand-over'>,
): void {
  const { runbook, step, digest, title, to, text } = deed;
  state.handOvers.push({ n, at, to, ...(text ? { text } : {}), ...place(deed) });
  if (!runbook || !step || !digest || !title) return;
  stepOf(steps, { runbook, step, digest, title }).handedTo = { at, to, ...(text ? { text } : {}) };
}

type At = Pick<DeedOf<'tick'>, 'runbook' | 'step' | 'digest' | 'title'>;

/** The step, now as it stood when this was done there. */
function actOn(steps: Map<string, Draft>, at: At): Draft {
  return Object.assign(stepOf(steps, at), { digest: at.digest, title: at.title });
}

function stepOf(steps: Map<string, Draft>, { runbook, step, digest, title }: At): Draft {
  const id = stepId(runbook, step);
  const known = steps.get(id);
  if (known) return known;
  const fresh: Draft = { runbook, step, title, digest, ticks: new Map(), notes: [] };
  steps.set(id, fresh);
  return fresh;
}

function place({ runbook, step, title }: Place): Place {
  return { ...(runbook ? { runbook } : {}), ...(step ? { step } : {}), ...(title ? { title } : {}) };
}
