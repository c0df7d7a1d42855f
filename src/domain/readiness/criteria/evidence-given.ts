import { defineCriterion } from '../define-criterion.ts';
import { controlSubject, judged } from '../subjects.ts';
import { isScored, weighedControls } from '../weighed-controls.ts';

export const evidenceGiven = defineCriterion({
  id: 'evidence-given',
  text: 'Every high score has evidence',
  reason: 'A high score that nobody can show is an opinion.',
  remedy: 'Collect evidence and list it in the assessment, or lower the score.',
  critical: false,
  nothing: 'No control of this function has a score.',
  judge: (world) =>
    weighedControls(world)
      .filter(isScored)
      .map(({ document, score, evidence, capped }) =>
        judged(
          controlSubject(document, world),
          evidence === 'none' && capped && `at ${score} without evidence`,
        ),
      ),
});
