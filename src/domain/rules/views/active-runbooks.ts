import { isForIncidents } from '../../judgements/usable-runbooks.ts';
import { valueAt } from '../../model/values-at.ts';
import { worldRunbooks, type RunbookSource } from './world-runbooks.ts';
import type { World } from '../world.ts';

/** Runbooks that responders are told to use: what a draft lacks is still to come. */
export function activeRunbooks(world: World): RunbookSource[] {
  return worldRunbooks(world).filter(({ status }) => status === 'active');
}

/** Those of them that answer an incident: a hunt, an exercise or a check needs no alert, no other way and no rehearsal. */
export function incidentRunbooks(world: World): RunbookSource[] {
  return activeRunbooks(world).filter(({ source }) => isForIncidents(valueAt(source.data, ['kind'])));
}
