import { type Answer, type Answers, type Kept, later, sameAnswer } from './answer.ts';
import type { AnswerStore, Quarantined } from './answer-store.ts';
import { type Deed, undoLog } from './undo-log.ts';

export interface Session {
  readonly answers: Answers;
  /** Grows with every change of an answer, not of a supposition. */
  readonly version: number;
  /** Suppositions by control; null while nothing is supposed. They are never stored. */
  readonly whatIf: ReadonlyMap<string, Answer> | null;
  readonly quarantine: readonly Quarantined[];
  /** Controls whose answer could not be stored, and why. */
  readonly unsaved: ReadonlySet<string>;
  readonly trouble: string | undefined;
  readonly undoable: number;
  /** What counts now for a control: the supposition, else the answer. */
  answerTo(control: string): Answer | undefined;
  give(answer: Answer, words: string, joins?: string): void;
  withdraw(controls: readonly string[], words: string): void;
  /** Answers from a file, as one deed. */
  take(answers: readonly Answer[], words: string): void;
  /** What was undone, or why not; undefined where there is nothing to undo. */
  undo(): string | undefined;
  suppose(on: boolean): void;
  /** Another tab stored something under a key. */
  hear(key: string | null, raw: string | null): void;
  reload(): void;
  forget(quarantined: Quarantined): void;
  /** Tries again what could not be stored. */
  retry(): void;
}

/**
 * The state of a self-assessment: answers, which are stored at once, and suppositions, which are not. Several tabs may hold
 * a session each: the last write for a control wins, in all of them. `changed` is told after every change.
 */
export function session(store: AnswerStore, now: () => string, changed: () => void): Session {
  let answers = new Map<string, Kept>();
  let quarantine: Quarantined[] = [];
  let whatIf: Map<string, Answer> | null = null;
  let trouble: string | undefined;
  const log = undoLog<Kept>();
  let supposed = undoLog<Answer>();
  let version = 0;
  const unsaved = new Set<string>();

  const put = (control: string, kept: Kept | undefined): void => {
    try {
      if (kept) store.save(control, kept);
      else store.remove(control);
      unsaved.delete(control);
      if (unsaved.size === 0) trouble = undefined;
    } catch (error) {
      unsaved.add(control);
      trouble = error instanceof Error ? error.message : String(error);
    }
    if (kept) answers.set(control, kept);
    else answers.delete(control);
    version += 1;
  };
  /** Later than what it replaces, even where the clock went back. */
  const stamp = (answer: Answer): Kept => {
    const before = answers.get(answer.control)?.at;
    const at = now();
    return { at: before && before >= at ? new Date(Date.parse(before) + 1).toISOString() : at, answer };
  };
  const act = (words: string, changes: { key: string; after: Kept | undefined }[], joins?: string): void => {
    const deed: Deed<Kept> = {
      words,
      changes: changes.map(({ key, after }) => ({ key, before: answers.get(key), after })),
    };
    for (const { key, after } of changes) put(key, after);
    log.note(joins === undefined ? deed : { ...deed, joins });
    changed();
  };
  const supposeOne = (answer: Answer, words: string, joins?: string): void => {
    if (!whatIf) return;
    const deed: Deed<Answer> = {
      words,
      changes: [{ key: answer.control, before: whatIf.get(answer.control), after: answer }],
    };
    whatIf.set(answer.control, answer);
    supposed.note(joins === undefined ? deed : { ...deed, joins });
    changed();
  };
  const undoSupposition = (): string | undefined => {
    const deed = supposed.take();
    for (const { key, before } of deed?.changes ?? []) {
      if (before) whatIf?.set(key, before);
      else whatIf?.delete(key);
    }
    return deed?.words;
  };
  const undoAnswer = (): string | undefined => {
    const deed = log.take();
    if (!deed) return undefined;
    const mine = deed.changes.filter(({ key, after }) => isSame(answers.get(key), after));
    for (const { key, before } of mine) put(key, before && stamp(before.answer));
    return mine.length === 0 ? `nothing: another tab has changed it since (${deed.words})` : deed.words;
  };
  const load = (): void => {
    const loaded = store.load();
    for (const control of unsaved) {
      const own = answers.get(control);
      if (own) loaded.answers.set(control, later(loaded.answers.get(control), own));
    }
    const known = new Set(quarantine.map(({ key }) => key));
    const rescued = loaded.quarantine.flatMap(({ key, control }) => {
      const own = known.has(key) || loaded.answers.has(control) ? undefined : answers.get(control);
      return own ? [[control, own] as const] : [];
    });
    answers = loaded.answers;
    version += 1;
    quarantine = loaded.quarantine;
    for (const [control, own] of rescued) put(control, own);
  };
  load();

  return {
    get answers() {
      return answers;
    },
    get version() {
      return version;
    },
    get whatIf() {
      return whatIf;
    },
    get quarantine() {
      return quarantine;
    },
    get unsaved() {
      return unsaved;
    },
    get trouble() {
      return trouble;
    },
    get undoable() {
      return whatIf ? supposed.size : log.size;
    },
    answerTo: (control) => whatIf?.get(control) ?? answers.get(control)?.answer,
    give(answer, words, joins) {
      if (whatIf) supposeOne(answer, words, joins);
      else act(words, [{ key: answer.control, after: stamp(answer) }], joins);
    },
    withdraw(controls, words) {
      if (!whatIf)
        return act(
          words,
          controls.filter((key) => answers.has(key)).map((key) => ({ key, after: undefined })),
        );
      for (const key of controls) {
        const before = whatIf.get(key);
        if (before) supposed.note({ words, changes: [{ key, before, after: undefined }] });
        whatIf.delete(key);
      }
      changed();
    },
    take(imported, words) {
      act(
        words,
        imported.map((answer) => ({ key: answer.control, after: stamp(answer) })),
      );
    },
    undo() {
      const words = whatIf ? undoSupposition() : undoAnswer();
      if (words !== undefined) changed();
      return words;
    },
    suppose(on) {
      whatIf = on ? new Map() : null;
      supposed = undoLog<Answer>();
      changed();
    },
    hear(key, raw) {
      const control = store.controlOf(key);
      if (key === null || (control !== undefined && raw !== null && !isAnswer(store, control, raw))) load();
      else if (control === undefined) return;
      else if (raw === null) {
        if (!unsaved.has(control)) answers.delete(control);
      } else answers.set(control, later(answers.get(control), store.parse(control, raw)));
      version += 1;
      changed();
    },
    reload() {
      load();
      changed();
    },
    forget(quarantined) {
      store.forget(quarantined);
      quarantine = quarantine.filter(({ key }) => key !== quarantined.key);
      changed();
    },
    retry() {
      for (const control of Array.from(unsaved)) put(control, answers.get(control));
      changed();
    },
  };
}

function isAnswer(store: AnswerStore, control: string, raw: string): boolean {
  try {
    store.parse(control, raw);
    return true;
  } catch {
    return false;
  }
}

/** What an undo brought back bears another instant, but says the same. */
function isSame(a: Kept | undefined, b: Kept | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameAnswer(a.answer, b.answer);
}
