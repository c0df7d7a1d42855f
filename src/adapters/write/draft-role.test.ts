import { expect, it } from 'vitest';
import { addDraftRole } from './draft-role.ts';

const ROLE =
  '{ id: ciso, title: Ciso, purpose: Stands in for a role that is still to be described., duties: [Name an owner for each control that was imported] }';

it.each<[string, string | undefined, string | undefined]>([
  ['no file', undefined, `roles:\n  - ${ROLE}\nescalation: [ciso]\n`],
  [
    'behind the last role, before what follows',
    'roles:\n  - { id: a, title: A } # first\n\n# order\nescalation: [a]\n',
    `roles:\n  - { id: a, title: A } # first\n  - ${ROLE}\n\n# order\nescalation: [a]\n`,
  ],
  [
    'roles last, without a line end',
    'escalation: [a]\nroles:\n- id: a\n  title: A',
    'escalation: [a]\nroles:\n- id: a\n  title: A\n- id: ciso\n  title: Ciso\n  purpose: Stands in for a role that is still to be described.\n  duties: [Name an owner for each control that was imported]\n',
  ],
  ['no list of roles', 'escalation: [a]\n', undefined],
])('%s', (_, before, after) => expect(addDraftRole(before, 'ciso')).toBe(after));
