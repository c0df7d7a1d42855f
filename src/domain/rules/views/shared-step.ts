import type { Step, StepBody } from '../../model/body.ts';
import type { World } from '../world.ts';
import { hasText, sourcesByFile } from './homes.ts';

/** The shared step that a step includes, as far as it could be read. */
export function sharedStep(world: World, { includes }: Step): StepBody | undefined {
  const source = includes === undefined ? undefined : sourcesByFile(world).get(includes);
  const body = source && hasText(source) ? source.body : undefined;
  return body && 'facts' in body ? (body as StepBody) : undefined;
}

/** A step, and the one that it includes. */
export function withShared(world: World, step: Step): (Step | StepBody)[] {
  const shared = sharedStep(world, step);
  return shared ? [step, shared] : [step];
}
