import { csf2 } from '../domain/frameworks/csf.ts';
import type { Programme } from '../domain/model/programme.ts';
import { readinessWorld, type ReadinessWorld } from '../domain/readiness/world.ts';

/** The day on which tests of readiness judge, unless they say otherwise. */
const TODAY = '2026-06-30';

export function worldOf(programme: Programme, today = TODAY): ReadinessWorld {
  return readinessWorld(programme, csf2, today);
}
