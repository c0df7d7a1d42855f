import type { Programme } from '../model/programme.ts';
import type { Tlp } from '../model/tlp.ts';

/** Placeholder until the label rules are in. */
export function withhold(programme: Programme, _ceiling: Tlp): Programme {
  return programme;
}
