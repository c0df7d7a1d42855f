import type { Day } from '../../domain/model/time/day.ts';
import type { AssessControl, AssessData } from '../../views/maturity/assess-data.ts';
import type { Answer } from './answer.ts';
import type { Item } from './items.ts';
import type { Session } from './session.ts';

/** What the parts of the page may do; the board gives it to them. */
export interface Host {
  readonly data: AssessData;
  readonly day: Day;
  readonly session: Session;
  readonly items: readonly Item[];
  /** Items that pass the filters. */
  readonly shown: readonly Item[];
  /** Gives an answer and says so. `joins` makes typing one deed. */
  give(control: AssessControl, answer: Answer | undefined, joins?: string): void;
  withdraw(controls: readonly string[]): void;
  /** Shows one item alone. */
  open(id: string): void;
  move(by: 1 | -1): void;
  announce(words: string): void;
}
