import type { Check } from '../../model/body.ts';
import { isRunbookBody } from '../../model/source-file.ts';
import { sharedStep } from './shared-step.ts';
import type { World } from '../world.ts';

export interface BoxGroup {
  file: string;
  boxes: readonly Check[];
  /** Boxes of the shared step that stands above them, in a file of its own. */
  above: readonly Check[];
}

/** Boxes that are ticked together: those of a step, or of a section outside of its steps. */
export function boxGroups(world: World): BoxGroup[] {
  return world.sources.flatMap(({ file, body }): BoxGroup[] => {
    if (isRunbookBody(body))
      return body.sections.flatMap(({ checks, steps }) => [
        { file, boxes: checks, above: [] },
        ...steps.map((step) => ({ file, boxes: step.checks, above: sharedStep(world, step)?.checks ?? [] })),
      ]);
    return body && 'checks' in body ? [{ file, boxes: body.checks, above: [] }] : [];
  });
}
