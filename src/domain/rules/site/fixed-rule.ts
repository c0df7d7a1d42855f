import { defineRule } from '../define-rule.ts';
import { isFixed } from '../judging.ts';

export const siteFixedRule = defineRule<{ code: string }>({
  code: 'site/fixed-rule',
  severity: 'error',
  title: 'A setting for a rule that cannot be set',
  why: 'What cannot be read, or does not fit its schema, is missing from the site; silencing the finding would only hide that.',
  message: ({ code }) => `The severity of "${code}" cannot be changed.`,
  hint: ({ code }) => `Delete the line "${code}", and mend what the rule finds.`,
  afterwards: true,
  *find({ programme, sources }, { rules }) {
    const site = sources.find(({ kind }) => kind === 'site');
    for (const rule of rules) {
      if (!site || !isFixed(rule) || !Object.hasOwn(programme.site?.rules ?? {}, rule.code)) continue;
      const place = { file: site.file, data: { path: ['rules', rule.code], of: 'key' as const } };
      yield { place, args: { code: rule.code } };
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
            by: 'name: Sample\nrules: { schema/unknown-key: warning }',
          },
        ],
        at: ['content/site.yml:2:10'],
        message: 'The severity of "schema/unknown-key" cannot be changed.',
      },
    ],
  },
});
