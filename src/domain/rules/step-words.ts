import type { Step, StepBody } from '../model/body.ts';
import { sourcesByFile } from './homes.ts';
import { plainWords } from './plain-words.ts';
import type { World } from './world.ts';

/** The shared step that a step includes, as far as it could be read. */
export function sharedStep(world: World, { includes }: Step): StepBody | undefined {
  const body = includes === undefined ? undefined : sourcesByFile(world).get(includes)?.body;
  return body && 'facts' in body ? (body as StepBody) : undefined;
}

/** What a step tells to do: its title, prose and boxes, and those of the step that it includes; without its facts. */
export function stepWords(world: World, step: Step): string {
  const shared = sharedStep(world, step);
  return `${step.title}\n${plainWords(step.html)}\n${shared ? plainWords(shared.html) : ''}`;
}
