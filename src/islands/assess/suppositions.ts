import type { Answer } from './answer.ts';
import { type Deed, undoLog } from './undo-log.ts';

/** Answers of a what-if: kept nowhere, and gone with it. */
export interface Suppositions {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly undoable: number;
  give(answer: Answer, words: string, joins?: string): void;
  withdraw(controls: readonly string[], words: string): void;
  /** What was undone; undefined where there is nothing to undo. */
  undo(): string | undefined;
}

export function suppositions(): Suppositions {
  const answers = new Map<string, Answer>();
  const log = undoLog<Answer>();
  return {
    answers,
    get undoable() {
      return log.size;
    },
    give(answer, words, joins) {
      const key = answer.control;
      const deed: Deed<Answer> = { words, changes: [{ key, before: answers.get(key), after: answer }] };
      answers.set(key, answer);
      log.note(joins === undefined ? deed : { ...deed, joins });
    },
    withdraw(controls, words) {
      for (const key of controls) {
        const before = answers.get(key);
        if (before) log.note({ words, changes: [{ key, before, after: undefined }] });
        answers.delete(key);
      }
    },
    undo() {
      const deed = log.take();
      for (const { key, before } of deed?.changes ?? []) {
        if (before) answers.set(key, before);
        else answers.delete(key);
      }
      return deed?.words;
    },
  };
}
