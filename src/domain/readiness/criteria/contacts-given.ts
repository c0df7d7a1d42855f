import { rolesAddress } from '../../links/addresses.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const contactsGiven = defineCriterion({
  id: 'contacts-given',
  text: 'Contacts are given',
  reason: 'Who to raise must stand on the page, not in the head of somebody who sleeps.',
  remedy: 'List under contacts in content/site.yml who is to be raised, and how.',
  critical: true,
  nothing: 'Always applies.',
  judge: ({ programme: { site } }) => [
    judged({ label: 'Contacts', href: rolesAddress }, !site?.contacts.length && 'nobody is named'),
  ],
});
