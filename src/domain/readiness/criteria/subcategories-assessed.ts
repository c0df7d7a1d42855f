import { defineCriterion } from '../define-criterion.ts';
import { judged, subcategorySubject } from '../subjects.ts';

export const subcategoriesAssessed = defineCriterion({
  id: 'subcategories-assessed',
  text: 'Every subcategory in play has an assessment',
  reason: 'What nobody looks at is where the surprise comes from.',
  remedy: 'Write an assessment for it, or mark it not applicable with a rationale.',
  critical: false,
  nothing: 'No subcategory of this function is in play.',
  judge: ({ subcategories }) =>
    subcategories
      .filter(({ inPlay }) => inPlay)
      .map((one) =>
        judged(subcategorySubject(one), one.contributions.length === 0 && 'no control is mapped to it'),
      ),
});
