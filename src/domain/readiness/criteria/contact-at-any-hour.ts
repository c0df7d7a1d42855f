import { rolesAddress } from '../../links/addresses.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const contactAtAnyHour = defineCriterion({
  id: 'contact-at-any-hour',
  text: 'Somebody can be raised at any hour',
  reason: 'Most intrusions are acted on at night and on weekends, because nobody answers.',
  remedy: 'Give at least one contact a way without hours, which means always.',
  critical: false,
  nothing: 'Always applies.',
  judge: ({ programme: { site } }) => [
    judged(
      { label: 'Contacts', href: rolesAddress },
      !site?.contacts.some(({ reach }) => reach.some(({ hours }) => hours === undefined)) &&
        'every way to raise somebody has hours',
    ),
  ],
});
