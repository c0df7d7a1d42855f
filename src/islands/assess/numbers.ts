import type { ProgrammeScore } from '../../domain/maturity/score.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';
import { counting } from './answer.ts';
import { questionsLeft, scoresWith } from './scores.ts';
import type { Session } from './session.ts';

/** All numbers that the page shows; computed anew only where something that they depend on changed. */
export interface LiveNumbers {
  /** The site's, without any answer. */
  readonly published: ProgrammeScore;
  /** With the answers, never with a supposition. */
  readonly mine: ProgrammeScore;
  /** With suppositions, where there are any. */
  readonly now: ProgrammeScore;
  /** Questions left in each function. */
  readonly left: ReadonlyMap<string, number>;
  update(session: Pick<Session, 'answers' | 'whatIf' | 'version' | 'answerTo'>): void;
}

export function liveNumbers(data: AssessData, day: Day): LiveNumbers {
  const controls = new Map(data.controls.map((control) => [control.id, control]));
  const published = scoresWith(data, () => undefined, day);
  let mine = published;
  let now = published;
  let left: ReadonlyMap<string, number> = new Map();
  let version: number | undefined;
  return {
    published,
    get mine() {
      return mine;
    },
    get now() {
      return now;
    },
    get left() {
      return left;
    },
    update(session) {
      const own = (id: string) => counting(session.answers.get(id)?.answer, controls.get(id));
      if (version !== session.version)
        mine = session.answers.size === 0 ? published : scoresWith(data, own, day);
      version = session.version;
      now = session.whatIf?.size ? scoresWith(data, (id) => session.whatIf?.get(id) ?? own(id), day) : mine;
      left = questionsLeft(data, session.answerTo, day);
    },
  };
}
