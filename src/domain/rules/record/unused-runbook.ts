import { defineRule } from '../define-rule.ts';

export const recordUnusedRunbook = defineRule<{ id: string }>({
  code: 'record/unused-runbook',
  severity: 'warning',
  title: 'A record walked a runbook that it does not name',
  why: 'Its paths count as walked, while the runbook itself counts as never exercised.',
  message: ({ id }) => `"walked" names "${id}", which "runbooks" does not.`,
  hint: ({ id }) => `Add "${id}" to "runbooks".`,
  *find(world) {
    for (const { file, meta } of world.programme.records)
      for (const id of Object.keys(meta.walked ?? {}))
        if (!meta.runbooks.includes(id))
          yield { place: { file, data: { path: ['walked', id], of: 'key' } }, args: { id } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: 'kind: tabletop\nwalked: { ransomware: [{ step: restore }] }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'runbooks: [web-shell, ransomware]',
            by: 'runbooks: [web-shell]\nwalked: { ransomware: [{ step: restore }] }',
          },
        ],
        at: ['content/records/tabletop.md:7:11'],
        message: '"walked" names "ransomware", which "runbooks" does not.',
      },
    ],
  },
});
