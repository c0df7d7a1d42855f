import type { Step, StepBody } from '../model/body.ts';
import { perNode } from './per-node.ts';
import { plainWords } from './plain-words.ts';

/** What a step tells to do, without its facts: its title, prose and boxes; of a shared one the same. */
export const stepWords = perNode(
  (step: Step | StepBody) => `${'title' in step ? `${step.title}\n` : ''}${plainWords(step.html)}`,
);
