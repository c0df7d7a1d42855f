import type { AttackFramework } from '../frameworks/attack.ts';
import type { CsfFramework } from '../frameworks/csf.ts';
import type { Carried } from '../model/attachment.ts';
import type { DiagramProblem } from '../model/diagram-problem.ts';
import type { Day } from '../model/time/day.ts';
import type { History } from '../model/history.ts';
import type { Programme } from '../model/programme.ts';
import type { SourceFile } from '../model/source-file.ts';

/** Everything that a rule may look at. */
export interface World {
  programme: Programme;
  /** Every file read, the broken ones too, sorted by path. */
  sources: readonly SourceFile[];
  /** Text of each decoded file; where it is missing, nothing is said about words. */
  texts?: ReadonlyMap<string, string>;
  /** Pictures and attachments under the root; where nobody listed them, their existence is not judged. */
  carried?: readonly Carried[];
  /** Files and folders that texts link, that are neither read nor carried and not there; nobody looked where it is missing. */
  absent?: ReadonlySet<string>;
  csf: CsfFramework;
  attack: AttackFramework;
  /** The day that is judged: `--as-of`, else the site's `as_of`, else the clock's. */
  today: Day;
  /** The day on the clock: only what is dated after it lies "in the future". */
  clock: Day;
  history: History;
  /** Diagrams that could not be drawn, where somebody tried. */
  diagramProblems?: readonly DiagramProblem[];
}
