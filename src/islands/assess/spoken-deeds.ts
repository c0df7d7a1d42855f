import type { AssessControl } from '../../views/maturity/assess-data.ts';
import { type Answer, standingOf } from './answer.ts';
import { LOWERED } from './card/reason-part.ts';
import { answerWords } from './differences.ts';
import type { Host } from './host.ts';
import type { LiveNumbers } from './numbers.ts';
import { scoreWords } from './words.ts';

type Part = Pick<Host, 'data' | 'session' | 'announce'>;

/** What a reader does to answers, each with what is said of it aloud. */
export function spokenDeeds({ data, session, announce }: Part, numbers: LiveNumbers, flush: () => void) {
  return {
    give(control: AssessControl, answer: Answer | undefined, joins?: string): void {
      if (!answer) return announce('Give a score first.');
      session.give(answer, `${control.title}: ${answerWords(answer)}`, joins);
      const waits = session.whatIf === null && standingOf(answer, control) === 'unreasoned';
      announce(
        waits
          ? `${control.title}: ${answerWords(answer)}. ${LOWERED}`
          : scoreWords(control, answer, numbers, session.whatIf !== null),
      );
    },
    withdraw(controls: readonly string[]): void {
      const title = data.controls.find(({ id }) => id === controls[0])?.title ?? controls[0];
      const [what, isOrAre] =
        controls.length === 1 ? [`answer to ${title}`, 'is'] : [`${controls.length} answers`, 'are'];
      const one = controls.length === 1;
      session.withdraw(controls, `the dropping of ${one ? 'the ' : ''}${what}`);
      announce(`${one ? 'The ' : ''}${what} ${isOrAre} dropped.`);
    },
    undo(): void {
      flush();
      const words = session.undo();
      announce(words === undefined ? 'There is nothing to undo.' : `Undone: ${words}.`);
    },
    /** Suppositions end with the mode: nothing of them stays, not even an undo. Returns whether it is on. */
    toggleWhatIf(): boolean {
      flush();
      const isOn = session.whatIf === null;
      session.suppose(isOn);
      return isOn;
    },
  };
}

export function whatIfWords(isOn: boolean): string {
  return isOn
    ? 'What-if mode: answers are suppositions, nothing is kept.'
    : 'What-if mode is left. Your answers are as they were.';
}
