import { inQuotes } from '../../text/in-quotes.ts';
import { defineRule } from '../define-rule.ts';
import { adviseOn, type Advice } from '../views/value-advice.ts';

export const schemaOutOfRange = defineRule<{ received: string; expected: string } & Advice>({
  code: 'schema/out-of-range',
  severity: 'error',
  title: 'Too little or too much',
  why: 'An empty list or a weight of nothing is a fact that somebody still means to write.',
  message: ({ received, expected }) => `Unexpected ${received}, expected ${expected}.`,
  hint({ received, expected, sample, choices, meaning }) {
    const told = meaning ? ` Its meaning: ${meaning}` : '';
    if (received !== 'empty list' || !sample) return `Write ${expected}.${told}`;
    return `Write ${inQuotes(sample)}${choices ? `, with one of ${choices}` : ''}.${told}`;
  },
  *find(world) {
    for (const source of world.sources) {
      for (const issue of source.issues) {
        if (issue.problem !== 'out-of-range') continue;
        const { args } = adviseOn(world, source, issue);
        const received = inWords(issue.received ?? '');
        const place = { file: source.file, data: { path: issue.path } };
        yield { place, args: { received, expected: issue.expected, ...args } };
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
