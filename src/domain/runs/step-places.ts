import type { Step } from '../model/body.ts';
import type { Runbook } from '../model/programme.ts';
import { isWithheld } from '../model/withheld.ts';
import type { RunPlan } from './run-plan.ts';
import { stepId } from './step-work.ts';

/** Where steps are written, by `stepId`: file and line, or the file alone of a step that is written elsewhere. */
export type StepPlaces = ReadonlyMap<string, string>;

/** Undefined of a file that is withheld. */
export function stepPlace(
  { includes, span }: Pick<Step, 'includes' | 'span'>,
  file: string,
): string | undefined {
  if (includes === undefined) return `${file}:${span.start.line}`;
  return isWithheld(includes) ? undefined : includes;
}

export function placesOfRunbooks(runbooks: readonly Runbook[]): StepPlaces {
  return new Map(
    runbooks.flatMap(({ id, file, body }) =>
      body.sections.flatMap(({ anchor, span, steps }) => [
        // A run does a section's own boxes as a step of that name.
        [stepId(id, anchor), `${file}:${span.start.line}`] as const,
        ...steps.flatMap((step) => {
          const place = stepPlace(step, file);
          return place ? [[stepId(id, step.key), place] as const] : [];
        }),
      ]),
    ),
  );
}

export function placesOfPlans(plans: Iterable<RunPlan>): StepPlaces {
  return new Map(
    [...plans].flatMap(({ runbook, steps }) =>
      steps.flatMap(({ key, place }) => (place ? [[stepId(runbook.id, key), place] as const] : [])),
    ),
  );
}
