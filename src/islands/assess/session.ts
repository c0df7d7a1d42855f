import type { Answer, Answers } from './answer.ts';
import { answerDeeds } from './answer-deeds.ts';
import type { AnswerStore, Quarantined } from './answer-store.ts';
import { keptAnswers } from './kept-answers.ts';
import { type Suppositions, suppositions } from './suppositions.ts';

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
  const kept = keptAnswers(store);
  const deeds = answerDeeds(kept, now);
  let supposed: Suppositions | null = null;
  return {
    get answers() {
      return kept.answers;
    },
    get version() {
      return kept.version;
    },
    get whatIf() {
      return supposed?.answers ?? null;
    },
    get quarantine() {
      return kept.quarantine;
    },
    unsaved: kept.unsaved,
    get trouble() {
      return kept.trouble;
    },
    get undoable() {
      return (supposed ?? deeds).undoable;
    },
    answerTo: (control) => supposed?.answers.get(control) ?? kept.answers.get(control)?.answer,
    give(answer, words, joins) {
      if (supposed) supposed.give(answer, words, joins);
      else deeds.give([answer], words, joins);
      changed();
    },
    withdraw(controls, words) {
      (supposed ?? deeds).withdraw(controls, words);
      changed();
    },
    take(imported, words) {
      deeds.give(imported, words);
      changed();
    },
    undo() {
      const words = (supposed ?? deeds).undo();
      if (words !== undefined) changed();
      return words;
    },
    suppose(on) {
      supposed = on ? suppositions() : null;
      changed();
    },
    hear(key, raw) {
      if (kept.hear(key, raw)) changed();
    },
    reload() {
      kept.load();
      changed();
    },
    forget(quarantined) {
      kept.forget(quarantined);
      changed();
    },
    retry() {
      kept.retry();
      changed();
    },
  };
}
