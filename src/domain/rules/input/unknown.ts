import { nearest } from '../../words/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { inputFiles } from '../views/input-places.ts';

/** A value and a command that names it, for the examples. */
const GIVEN = {
  file: 'runbooks/ransomware.md',
  replace: 'last_reviewed: 2026-08-01',
  by: 'inputs: [{ id: host, title: Host, kind: hostname }]\nlast_reviewed: 2026-08-01',
};

export const inputUnknown = defineRule<{ id: string; near: string }>({
  code: 'input/unknown',
  severity: 'warning',
  title: 'A command names a value that is no input',
  why: 'The page fills in only what it asks for: the name in angle brackets is copied into a shell as it stands.',
  message: ({ id }) => `"<${id}>" is no input of this file.`,
  hint: ({ id, near }) =>
    `${near ? `Did you mean "<${near}>"? Else add` : 'Add'} "{ id: ${id}, title: …, kind: … }" to "inputs".`,
  *find(world) {
    for (const { file, known, places } of inputFiles(world)) {
      for (const { id, inline, span } of places) {
        if (inline || known.has(id)) continue;
        yield { place: { file, span }, args: { id, near: nearest(id, [...known.keys()]) ?? '' } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '```bash\nid <user>\n```\n\n- [ ] Confirmed',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          GIVEN,
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '```bash\nping "<host>" "<hosts>"\n```\n\n- [ ] Confirmed',
          },
        ],
        at: ['runbooks/ransomware.md:32:16'],
        message: '"<hosts>" is no input of this file.',
      },
    ],
  },
});
