import { isOpen } from '../../judgements/open.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged, subcategorySubject } from '../subjects.ts';

export const highGapsHaveActions = defineCriterion({
  id: 'high-gaps-have-actions',
  text: 'Every gap of high priority has an open action',
  reason: 'A gap that is known and left alone is accepted without anybody having said so.',
  remedy: 'Add an action with an owner and a date to one of its controls.',
  critical: false,
  nothing: 'No gap of this function has high priority.',
  judge: ({ subcategories, programme }) => {
    const active = programme.assessments.filter(({ meta }) => meta.actions?.some(isOpen));
    const served = new Set(active.flatMap(({ meta }) => meta.csf));
    return subcategories
      .filter(({ band }) => band === 'high')
      .map((one) => judged(subcategorySubject(one), !served.has(one.id) && 'nobody is working on it'));
  },
});
