import { saysSomething, type RunbookBody, type Section } from '../model/body.ts';
import { isFirstMinutes } from '../model/first-minutes.ts';

type Sections = Pick<RunbookBody, 'sections'>;

/** True of a heading with nothing under it. */
export function isEmptySection({ html, checks, steps }: Pick<Section, 'html' | 'checks' | 'steps'>): boolean {
  return steps.length === 0 && checks.length === 0 && !saysSomething(html);
}

/** True where a section says what to do in the first minutes. */
export function hasFirstMinutes({ sections }: Sections): boolean {
  return sections.some((section) => isFirstMinutes(section.title) && !isEmptySection(section));
}

/** True where somebody is told something: a step or a box under a heading about communication. */
export function communicates({ sections }: Sections): boolean {
  return sections.some(
    ({ phases, steps, checks }) => phases.includes('communication') && steps.length + checks.length > 0,
  );
}

/** Files of the reusable steps that the bodies include. */
export function includedSteps(bodies: readonly Sections[]): ReadonlySet<string> {
  return new Set(
    bodies.flatMap(({ sections }) =>
      sections.flatMap(({ steps }) => steps.flatMap(({ includes }) => includes ?? [])),
    ),
  );
}
