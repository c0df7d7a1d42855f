import { defineCriterion } from '../define-criterion.ts';
import type { Judgement } from '../define-criterion.ts';
import { controlSubject, judged } from '../subjects.ts';
import { isApplicable, weighedControls } from '../weighed-controls.ts';

export const keyControls = defineCriterion({
  id: 'key-controls',
  text: 'Every key control reaches its floor',
  reason: 'A key control below its floor makes the rest of the function worth little.',
  remedy: 'Raise the control to its floor; its page says what the next level looks like.',
  critical: true,
  nothing: 'No control of this function has a floor.',
  judge: (world) =>
    weighedControls(world)
      .filter((control) => control.document.meta.floor !== undefined && isApplicable(control))
      .map(({ document, score }): Judgement => {
        const subject = controlSubject(document, world);
        const floor = document.meta.floor ?? 0;
        if (score === null) return { ...subject, unknown: `unanswered, its floor is ${floor}` };
        return judged(subject, score < floor && `at ${score}, its floor is ${floor}`);
      }),
});
