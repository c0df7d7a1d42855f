import type { Deed } from '../../domain/model/run-log.ts';
import type { ExercisePlan } from '../../domain/runs/tabletop/exercise-plan.ts';
import type { TabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import type { RunLogs } from '../run/session.ts';

/** What the parts of a tabletop ask of the page. */
export interface Table {
  readonly plan: ExercisePlan;
  readonly session: RunLogs;
  /** Undefined where none is played. */
  state(): TabletopState | undefined;
  /** Logs, and says so when it is safely stored. True where it is. */
  log(said: string, ...deeds: Deed[]): Promise<boolean>;
  announce(text: string): void;
}
