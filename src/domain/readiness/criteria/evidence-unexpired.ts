import { evidenceExpires, lastEvidence } from '../../judgements/evidence.ts';
import { defineCriterion } from '../define-criterion.ts';
import { controlSubject, judged } from '../subjects.ts';
import { isScored, weighedControls } from '../weighed-controls.ts';

export const evidenceUnexpired = defineCriterion({
  id: 'evidence-unexpired',
  text: 'All evidence is unexpired',
  reason: 'Evidence of a state that was left long ago proves nothing about today.',
  remedy: 'Collect it again and set collected.',
  critical: false,
  nothing: 'No scored control of this function has evidence.',
  judge: (world) =>
    weighedControls(world)
      .filter((control) => isScored(control) && control.evidence !== 'none')
      .map(({ document, evidence }) => {
        const last = lastEvidence(document.meta.evidence, world.today);
        return judged(
          controlSubject(document, world),
          evidence === 'expired' && last && `expired on ${evidenceExpires(last)}`,
        );
      }),
});
