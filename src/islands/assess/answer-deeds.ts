import { type Answer, type Kept, sameAnswer } from './answer.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { type Deed, undoLog } from './undo-log.ts';

/** What a reader does with answers; each deed can be undone. */
export function answerDeeds(kept: KeptAnswers, now: () => string) {
  const log = undoLog<Kept>();

  function act(words: string, changes: { key: string; after: Kept | undefined }[], joins?: string): void {
    const deed: Deed<Kept> = {
      words,
      changes: changes.map(({ key, after }) => ({ key, before: kept.answers.get(key), after })),
    };
    for (const { key, after } of changes) kept.put(key, after);
    log.note(joins === undefined ? deed : { ...deed, joins });
  }

  function stamp(answer: Answer): Kept {
    return stampAfter(kept.answers.get(answer.control), now(), answer);
  }

  return {
    get undoable() {
      return log.size;
    },
    /** As one deed. `joins` makes typing one, too. */
    give: (given: readonly Answer[], words: string, joins?: string) =>
      act(
        words,
        given.map((answer) => ({ key: answer.control, after: stamp(answer) })),
        joins,
      ),
    withdraw: (controls: readonly string[], words: string) =>
      act(
        words,
        controls.filter((key) => kept.answers.has(key)).map((key) => ({ key, after: undefined })),
      ),
    /** What was undone, or why not; undefined where there is nothing to undo. */
    undo(): string | undefined {
      const deed = log.take();
      if (!deed) return undefined;
      const mine = deed.changes.filter(({ key, after }) => isSame(kept.answers.get(key), after));
      for (const { key, before } of mine) kept.put(key, before && stamp(before.answer));
      return mine.length === 0 ? `nothing: another tab has changed it since (${deed.words})` : deed.words;
    },
  };
}

/** Later than what it replaces, even where the clock went back. */
function stampAfter(before: Kept | undefined, at: string, answer: Answer): Kept {
  return {
    at: before && before.at >= at ? new Date(Date.parse(before.at) + 1).toISOString() : at,
    answer,
  };
}

/** What an undo brought back bears another instant, but says the same. */
function isSame(a: Kept | undefined, b: Kept | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameAnswer(a.answer, b.answer);
}
