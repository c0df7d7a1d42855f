import { defineUnknownReference } from './unknown-reference.ts';

export const unknownSeverity = defineUnknownReference({
  code: 'reference/unknown-severity',
  to: 'severity',
  noun: 'severity',
  title: 'Unknown severity',
  why: 'A responder must know at a glance how bad it is, and site.yml says nothing about this severity.',
  define: (id) => `Add "${id}" to the severities of content/site.yml, or name one that stands there.`,
  examples: {
    passing: [{ changes: [] }],
    failing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'default: SEV3', by: 'default: SEV2' }], at: ['?'] },
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'criteria: { SEV1:', by: 'criteria: { SEV5:' }], at: ['?'] },
    ],
  },
});
