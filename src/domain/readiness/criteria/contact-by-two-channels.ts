import { rolesAddress } from '../../links/addresses.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const contactByTwoChannels = defineCriterion({
  id: 'contact-by-two-channels',
  text: 'Every contact can be raised by two channels',
  reason: 'Chat and mail are often the first to fail, or the first to be read by the intruder.',
  remedy: 'Add a second channel, such as a telephone number.',
  critical: false,
  nothing: 'No contact is given.',
  judge: ({ programme: { site } }) =>
    (site?.contacts ?? []).map(({ name, reach }) =>
      judged(
        { label: name, href: rolesAddress },
        new Set(reach.map(({ by }) => by)).size < 2 && 'only one channel is given',
      ),
    ),
});
