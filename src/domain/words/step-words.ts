import type { Step, StepBody } from '../model/body.ts';
import { sourcesByFile } from '../rules/views/homes.ts';
import { perNode } from './per-node.ts';
import { plainWords } from './plain-words.ts';
import type { World } from '../rules/world.ts';

/** The shared step that a step includes, as far as it could be read. */
export function sharedStep(world: World, { includes }: Step): StepBody | undefined {
  const body = includes === undefined ? undefined : sourcesByFile(world).get(includes)?.body;
  return body && 'facts' in body ? (body as StepBody) : undefined;
}

/** What a step tells to do, without its facts: its title, prose and boxes; of a shared one the same. */
export const stepWords = perNode(
  (step: Step | StepBody) => `${'title' in step ? `${step.title}\n` : ''}${plainWords(step.html)}`,
);

/** A step, and the one that it includes. */
export function withShared(world: World, step: Step): (Step | StepBody)[] {
  const shared = sharedStep(world, step);
  return shared ? [step, shared] : [step];
}
