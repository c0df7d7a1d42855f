import { defineRule } from '../define-rule.ts';
import { yamlInWords } from '../../words/yaml-words.ts';

export const fileBrokenYaml = defineRule<{ detail: string }>({
  code: 'file/broken-yaml',
  severity: 'error',
  title: 'YAML that cannot be read',
  why: 'Nothing of the file reaches the site: one quote too few and a runbook is missing.',
  message: ({ detail }) => yamlInWords(detail).message,
  hint: ({ detail }) => yamlInWords(detail).hint,
  /** One mistake often makes several complaints on one line, and an open quote makes them to the end: the first is the one to mend. */
  *find({ sources }) {
    for (const { file, failures } of sources) {
      const lines = new Set<number>();
      for (const { reason, detail, span } of failures) {
        if (reason !== 'broken-yaml' || (span && lines.has(span.start.line))) continue;
        if (span) lines.add(span.start.line);
        yield { place: span ? { file, span } : { file }, args: { detail: detail ?? '' } };
        if (detail?.startsWith('Missing closing')) break;
      }
    }
  },
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'title: Web shell', by: 'title: Web: shell' }],
        at: ['runbooks/web-shell.md:3:8'],
        message: 'A value holds a second ": ".',
      },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: active\nstatus: draft' },
        ],
        at: ['runbooks/web-shell.md:6:1'],
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'title: End', by: 'title: "End' }],
        at: ['content/alerts/edr.yml:2:8'],
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'rules:', by: '\trules:' }],
        at: ['content/alerts/edr.yml:3:1'],
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'title: End', by: 'title: *End' }],
        at: ['content/alerts/edr.yml:2:18'],
      },
    ],
  },
});
