import type { RunbookBody } from '../../domain/model/body.ts';
import { shiftMarks, shiftNotes } from '../../domain/text/note-list.ts';
import { TEXT_FACTS } from './fact-views.ts';
import type { SectionView, StepView } from './runbook-steps.ts';

/**
 * One numbering of a page's notes: those of reusable steps go on behind the runbook's own. Facts that a step takes over
 * from a reusable one are counted with it.
 */
export function countOnNotes(
  sections: readonly SectionView[],
  body: Pick<RunbookBody, 'notes' | 'sections'>,
): { sections: SectionView[]; notes: string[] } {
  const notes = [...(body.notes ?? [])];
  const written = new Map(
    body.sections.flatMap(({ steps }) => steps.map(({ anchor, facts }) => [anchor, facts])),
  );
  const countStep = (step: StepView): StepView => {
    const { shared } = step;
    if (!shared?.notes) return step;
    const from = notes.length;
    notes.push(...shiftNotes(shared.notes, from));
    const counted = {
      ...step,
      shared: { ...shared, ...(shared.html ? { html: shiftMarks(shared.html, from) } : {}) },
    };
    for (const name of [...TEXT_FACTS, 'next'] as const) {
      const html = step[name];
      if (html !== undefined && !written.get(step.anchor)?.[name]) counted[name] = shiftMarks(html, from);
    }
    return counted;
  };
  return {
    sections: sections.map((section) => ({ ...section, steps: section.steps.map(countStep) })),
    notes,
  };
}
