import type { Fact, Facts, Prose, RunbookBody, StepBody } from '../model/body.ts';
import type { FileKind } from '../model/kinds.ts';
import type { DataPath, Place } from '../model/place.ts';
import { referenceFields } from '../model/reference-fields.ts';
import type { Target } from '../model/references.ts';
import { fileId, namesIn } from './read-names.ts';
import { valuesAt } from '../model/values-at.ts';

/** One place of a file that names something else. */
export interface Reference {
  to: Target;
  id: string;
  place: Place;
  /** Key of the runbook's step whose fact or heading says so; missing for front matter. */
  step?: string;
}

/** What of a file references are read from; broken files have these parts too, as far as they go. */
export interface Referrer {
  file: string;
  kind?: FileKind;
  data?: unknown;
  body?: Prose | RunbookBody | StepBody;
}

/** Every reference that a file makes: in its YAML, in facts of its steps, in headings that include a step. */
export function readReferences({ file, kind, data, body }: Referrer): Reference[] {
  if (!kind) return [];
  const found: Reference[] = [];
  for (const { to, path, of } of referenceFields(kind)) {
    for (const at of valuesAt(data, path)) {
      const id = of === 'key' ? at.path.at(-1) : at.value;
      if (typeof id === 'string') found.push({ to, id, place: placeOf(file, at.path, of) });
    }
  }
  if (body && 'facts' in body) found.push(...factReferences(file, body.facts));
  if (body && 'sections' in body) {
    for (const step of body.sections.flatMap(({ steps }) => steps)) {
      if (step.includes)
        found.push({
          to: 'step',
          id: fileId(step.includes),
          place: { file, span: step.span },
          step: step.key,
        });
      for (const reference of factReferences(file, step.facts)) found.push({ ...reference, step: step.key });
    }
  }
  return found;
}

function factReferences(file: string, { role, approval, csf }: Facts): Reference[] {
  const named = (to: Reference['to'], fact: Fact | undefined) =>
    fact ? namesIn(fact.text).map((id): Reference => ({ to, id, place: { file, span: fact.span } })) : [];
  return [...named('role', role), ...named('role', approval), ...named('subcategory', csf)];
}

function placeOf(file: string, path: DataPath, of?: 'key'): Place {
  return { file, data: of ? { path, of } : { path } };
}
