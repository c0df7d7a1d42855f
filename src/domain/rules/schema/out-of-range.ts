import { defineRule } from '../define-rule.ts';

export const schemaOutOfRange = defineRule<{ received: string; expected: string }>({
  code: 'schema/out-of-range',
  severity: 'error',
  title: 'Too little or too much',
  why: 'An empty list or a weight of nothing is a fact that somebody still means to write.',
  message: ({ received, expected }) => `Unexpected ${received}, expected ${expected}.`,
  hint: ({ expected }) => `Write ${expected}.`,
  *find({ sources }) {
    for (const { file, issues } of sources) {
      for (const { problem, path, expected, received } of issues) {
        if (problem !== 'out-of-range') continue;
        yield { place: { file, data: { path } }, args: { received: inWords(received ?? ''), expected } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/assessments/endpoint-telemetry.md', replace: 'owner:', by: 'weight: 2\nowner:' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'csf: [DE.AE-02, RS.MI-01]', by: 'csf: []' }],
        at: ['runbooks/web-shell.md:9:6'],
        message: 'Unexpected empty list, expected at least 1 entry.',
      },
      {
        changes: [
          { file: 'content/assessments/endpoint-telemetry.md', replace: 'owner:', by: 'weight: 0\nowner:' },
        ],
        at: ['content/assessments/endpoint-telemetry.md:5:9'],
      },
      {
        changes: [
          { file: 'content/site.yml', replace: 'contacts:', by: 'thresholds: { ready: 80 }\ncontacts:' },
        ],
        at: ['content/site.yml:4:22'],
      },
    ],
  },
});

function inWords(received: string): string {
  return received === '[]' ? 'empty list' : received;
}
