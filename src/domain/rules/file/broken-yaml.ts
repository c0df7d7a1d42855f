import { defineRule } from '../define-rule.ts';
import { quoteLine } from '../../words/quote-line.ts';
import { yamlInWords } from '../../words/yaml-words.ts';

export const fileBrokenYaml = defineRule<{ detail: string; whole?: string | undefined }>({
  code: 'file/broken-yaml',
  severity: 'error',
  title: 'YAML that cannot be read',
  why: 'Nothing of the file reaches the site: one quote too few and a runbook is missing.',
  message: ({ detail }) => yamlInWords(detail).message,
  hint: ({ detail, whole }) => (whole ? `Write the value in quotes: ${whole}.` : yamlInWords(detail).hint),
  /** One mistake often makes several complaints on one line, and an open quote makes them to the end: the first is the one to mend. */
  *find({ sources, texts }) {
    for (const { file, failures } of sources) {
      const lines = new Set<number>();
      for (const { reason, detail, span } of failures) {
        if (reason !== 'broken-yaml' || (span && lines.has(span.start.line))) continue;
        if (span) lines.add(span.start.line);
        const place = span ? { file, span } : { file };
        const mended =
          span && detail?.startsWith('Nested map') ? quoteAt(texts?.get(file), span.start.line) : undefined;
        const { line = 1 } = span?.start ?? {};
        const fix = mended && {
          place: {
            file,
            span: { start: { line, column: mended.column }, end: { line, column: mended.end } },
          },
          replacement: mended.quoted,
        };
        yield { place, args: { detail: detail ?? '', whole: mended?.whole }, ...(fix ? { fix } : {}) };
        if (detail?.startsWith('Missing closing')) break;
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'title: Web shell on a server',
            by: 'title: "Web shell: a script that gives a shell"',
          },
        ],
      },
    ],
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

function quoteAt(text: string | undefined, line: number): ReturnType<typeof quoteLine> {
  const lines = text?.split('\n') ?? [];
  return quoteLine(lines[line - 1] ?? '', lines[line]);
}
