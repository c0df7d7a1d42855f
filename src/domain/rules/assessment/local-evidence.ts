import { valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';

const LOCAL =
  /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:home|users|tmp|mnt|media|volumes|root|var|opt)\/|~\/|\.{1,2}[\\/])/i;

export const assessmentLocalEvidence = defineRule<{ ref: string }>({
  code: 'assessment/local-evidence',
  severity: 'warning',
  title: 'Evidence on somebody’s disk',
  why: 'Nobody else can open it, and with the machine the proof is gone.',
  message: ({ ref }) => `The evidence "${ref}" is a file that only one machine has.`,
  hint: () =>
    'Put it where an auditor can open it, and write its address or its number in the records system.',
  *find({ sources }) {
    for (const { file, kind, data, body } of sources) {
      const held = new Set((body?.refs ?? []).filter(({ sure }) => sure).map(({ ref }) => ref));
      const pattern =
        kind === 'assessment'
          ? ['evidence', '*', 'ref']
          : kind === 'readiness'
            ? ['items', '*', 'evidence']
            : undefined;
      for (const { path, value } of pattern ? valuesAt(data, pattern) : []) {
        if (typeof value === 'string' && LOCAL.test(value.trim()) && !held.has(value))
          yield { place: { file, data: { path } }, args: { ref: value } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'https://example.org/coverage',
            by: 'Audit folder 2026/17',
          },
        ],
      },
      {
        changes: [
          { file: 'content/files/coverage.xlsx', text: 'x' },
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'https://example.org/coverage',
            by: '../files/coverage.xlsx',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'https://example.org/coverage',
            by: 'C:\\Users\\kim\\coverage.xlsx',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:10:36'],
        message: 'The evidence "C:\\Users\\kim\\coverage.xlsx" is a file that only one machine has.',
      },
      {
        changes: [
          {
            file: 'content/readiness/detect.yml',
            replace: 'valid_for: 90d',
            by: 'valid_for: 90d, evidence: "\\\\\\\\files\\\\soc\\\\feeds.csv"',
          },
        ],
        at: ['content/readiness/detect.yml:2:144'],
      },
    ],
  },
});
