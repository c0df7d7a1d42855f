import { inQuotes } from '../../text/in-quotes.ts';
import { defineRule } from '../define-rule.ts';

export const fileCutByComment = defineRule<{ value: string; comment: string }>({
  code: 'file/cut-by-comment',
  severity: 'warning',
  title: 'A value that a comment cuts',
  why: 'In YAML a "#" behind a blank begins a comment: what stands behind it is on no page, and nobody misses it before they need it.',
  message: ({ value, comment }) => `YAML takes "${comment}" for a comment, and reads only "${value}".`,
  hint: ({ value, comment }) =>
    `Put the whole in quotes: ${inQuotes(`"${value} ${comment}"`)}; a comment has a blank behind its "#".`,
  *find({ sources }) {
    for (const { file, cutValues = [] } of sources)
      for (const { value, comment, span } of cutValues)
        yield { place: { file, span }, args: { value: value.slice(0, 60), comment: comment.slice(0, 60) } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'status: active',
            by: 'status: active # draft | active\nescalate_if: ["a #1 b", \'c #2\']\nversion: 1.2.0    #',
          },
          {
            file: 'content/alerts/edr.yml',
            replace: 'title: End',
            by: '#commented: out\ntitle: C#1 End',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'title: Web shell on a server',
            by: 'title: Web shell #2 on a server',
          },
        ],
        at: ['runbooks/web-shell.md:3:18'],
        message: 'YAML takes "#2 on a server" for a comment, and reads only "Web shell".',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'incident_type: web-shell',
            by: 'escalate_if:\n  - it spreads beyond server #3',
          },
        ],
        at: ['runbooks/web-shell.md:8:30'],
      },
    ],
  },
});
