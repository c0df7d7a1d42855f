import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { NO_HISTORY } from '../../domain/model/history.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { World } from '../../domain/rules/world.ts';

/** What was read; `judged` holds also what could be saved of a broken `site.yml`. */
type Read = Pick<World, 'sources' | 'texts' | 'carried' | 'absent'> & { judged: Programme };

/** The day that is judged stands for the clock's where none is given. */
type Given = Pick<World, 'today' | 'diagramProblems'> & Partial<Pick<World, 'clock' | 'history'>>;

/** What rules look at of files that were read. */
export function worldOf(
  { judged: programme, sources, texts, carried, absent }: Read,
  { today, clock = today, history = NO_HISTORY, diagramProblems }: Given,
): World {
  return {
    programme,
    sources,
    texts,
    carried,
    absent,
    csf: csf2,
    attack: attack19,
    today,
    clock,
    history,
    diagramProblems,
  };
}
