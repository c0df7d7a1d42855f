import { rolesAddress } from '../../links/addresses.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const fallbackGiven = defineCriterion({
  id: 'fallback-given',
  text: 'A fallback channel is given',
  reason: 'When chat or the pager is down, it is too late to agree on what to use instead.',
  remedy: 'List under fallbacks in content/site.yml what to use when a channel is down.',
  critical: true,
  nothing: 'Always applies.',
  judge: ({ programme: { site } }) => [
    judged({ label: 'Fallback channels', href: rolesAddress }, !site?.fallbacks.length && 'none is given'),
  ],
});
