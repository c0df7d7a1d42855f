import { worldRunbooks, type RunbookSource } from './world-runbooks.ts';
import type { World } from '../world.ts';

/** Runbooks that responders are told to use: what a draft lacks is still to come. */
export function activeRunbooks(world: World): RunbookSource[] {
  return worldRunbooks(world).filter(({ status }) => status === 'active');
}
