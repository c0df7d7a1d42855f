import { expect, it } from 'vitest';
import { FILE_KINDS } from '../../model/kinds.ts';
import { referenceFields } from '../../model/reference-fields.ts';
import { RULES } from '../index.ts';

const FRAMEWORKS = ['subcategory', 'technique'];

it('whatever a field names has a rule for names that nothing answers to', () => {
  const named = FILE_KINDS.flatMap(referenceFields).map(({ to }) => to);
  const judged = RULES.flatMap((rule) => ('to' in rule ? [rule.to] : []));
  expect([...judged, ...FRAMEWORKS]).toEqual(expect.arrayContaining(named));
});
