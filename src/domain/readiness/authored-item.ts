import { answerExpires, isExpiredAnswer } from '../judgements/answer.ts';
import type { Day } from '../model/time/day.ts';
import type { ItemState, ReadinessItem } from '../model/readiness-item.ts';
import type { Tlp } from '../model/tlp.ts';
import type { ReadinessItemResult } from './readiness.ts';

const REMEDY = 'Check it, then write state, checked and valid_for in the checklist of this function.';

/**
 * An item that a person answers, as of a day. The answer holds from `checked` to `checked + valid_for`, both days
 * included; before and after that it is unanswered. Without `checked` it holds always.
 */
export function authoredItem(
  item: ReadinessItem,
  { function: functionId, today, tlp }: { function: string; today: Day; tlp?: Tlp },
): ReadinessItemResult {
  const expires = answerExpires(item);
  const { state, why } = answerOn(item, expires, today);
  return {
    id: item.id,
    function: functionId,
    text: item.text,
    state,
    critical: item.critical ?? false,
    derived: false,
    why,
    judged: 1,
    failing: [],
    remedy: item.remedy ?? REMEDY,
    forms: item.forms ?? [],
    csf: item.csf ?? [],
    ...(item.evidence && { evidence: item.evidence }),
    ...(item.checked && { checked: item.checked }),
    ...(expires && { expires }),
    ...(tlp && { tlp }),
  };
}

function answerOn(
  item: ReadinessItem,
  expires: Day | undefined,
  today: Day,
): { state: ItemState; why: string } {
  const { state, checked, rationale, evidence } = item;
  if (state === 'unanswered') return { state, why: rationale ?? 'Nobody has answered it yet.' };
  if (checked && checked > today)
    return { state: 'unanswered', why: `It was first checked later, on ${checked}.` };
  if (isExpiredAnswer(item, today)) {
    return {
      state: 'unanswered',
      why: `The check of ${checked} held until ${expires}; it is to be done again.`,
    };
  }
  if (state === 'not-applicable') return { state, why: rationale ?? 'It does not apply.' };
  const when = checked ? `Checked on ${checked}` : 'Answered without a day';
  const until = expires ? `, holds until ${expires}` : '';
  return { state, why: `${when}${until}.${evidence ? ` ${evidence}` : ''}` };
}
