import { defineRule } from '../define-rule.ts';
import { nearest } from '../../words/nearest.ts';

export const siteUnknownRule = defineRule<{ code: string; suggestion?: string | undefined }>({
  code: 'site/unknown-rule',
  severity: 'error',
  title: 'A setting for a rule that does not exist',
  why: 'It changes nothing, where its author believes that it does.',
  message: ({ code }) => `There is no rule "${code}".`,
  hint: ({ suggestion }) =>
    suggestion
      ? `Did you mean "${suggestion}"?`
      : 'Write the code that stands beside the finding, such as review/overdue.',
  afterwards: true,
  *find({ programme, sources }, { rules }) {
    const site = sources.find(({ kind }) => kind === 'site');
    const codes = rules.map(({ code }) => code);
    for (const code of Object.keys(programme.site?.rules ?? {})) {
      if (!site || codes.includes(code)) continue;
      const place = { file: site.file, data: { path: ['rules', code], of: 'key' as const } };
      const suggestion = nearest(code, codes);
      const isFree = suggestion && !Object.hasOwn(programme.site?.rules ?? {}, suggestion);
      yield {
        place,
        args: { code, suggestion },
        ...(suggestion && isFree ? { fix: { place, replacement: suggestion } } : {}),
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nrules: { review/overdue: error }',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nrules: { review/overdu: off }',
          },
        ],
        at: ['content/site.yml:2:10'],
        message: 'There is no rule "review/overdu".',
      },
    ],
  },
});
