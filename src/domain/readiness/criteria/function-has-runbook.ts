import { functionAddress } from '../../links/addresses.ts';
import { isInForce } from '../../judgements/usable-runbooks.ts';
import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const functionHasRunbook = defineCriterion({
  id: 'function-has-runbook',
  text: 'At least one active runbook serves this function',
  reason: 'Without a runbook people improvise, each in another way, when there is least time to think.',
  remedy: 'Write or finish a runbook whose csf names a subcategory of this function, and set it active.',
  critical: true,
  functions: ['DE', 'RS', 'RC'],
  nothing: 'Always applies.',
  judge: (world) => [
    judged(
      { label: world.function.title, href: functionAddress(world.function.slug) },
      !world.runbooks.some(({ meta }) => isInForce(meta, world.today)) && 'no active runbook serves it',
    ),
  ],
});
