import { evidenceExpires, evidenceState, isValidEvidence } from '../../../domain/judgements/evidence.ts';
import type { Day } from '../../../domain/model/time/day.ts';
import { inDays } from '../../../views/page/when.ts';
import type { AssessControl } from '../../../views/maturity/assess-data.ts';
import { badge, el } from '../../parts/dom.ts';

/** What helps to answer: how to test, what to ask for, what evidence there is. */
export function asideOf({ test, askFor, evidence }: AssessControl, day: Day): HTMLElement {
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 &&
    el('section', {}, el('h3', {}, title), el('ul', {}, ...lines.map((line) => el('li', {}, line))));
  const state = evidenceState(evidence, day);
  const verdict = {
    valid: 'Valid evidence: the evidenced score is the score.',
    expired: 'All evidence has expired: the evidenced score is capped.',
    none: 'No evidence on file: the evidenced score is capped.',
  }[state];
  return el(
    'div',
    { class: 'assess-help' },
    list('How to test it', test),
    list('Evidence to ask for', askFor),
    el(
      'section',
      {},
      el('h3', {}, 'Evidence on file'),
      el('p', { class: 'small soft' }, verdict),
      el(
        'ul',
        { class: 'assess-evidence' },
        ...(evidence ?? [])
          .filter(({ collected }) => collected <= day)
          .map((piece) => {
            const isValid = isValidEvidence(piece, day);
            const expires = evidenceExpires(piece);
            return el(
              'li',
              {},
              isValid ? badge('green', 'dot', 'valid') : badge('red', 'square', 'expired'),
              ` ${piece.title}, ${piece.method}, ${isValid ? 'until' : 'on'} ${expires} (${inDays(expires, day)})`,
            );
          }),
      ),
    ),
  );
}
