import { defineRule } from '../define-rule.ts';
import { ownFieldValues } from '../views/own-field-values.ts';

export const fieldMissing = defineRule<{ key: string; title: string; type: string }>({
  code: 'field/missing',
  severity: 'error',
  title: 'A field of your own that is required and missing',
  why: 'Your own rules ask for it: who looks the page up by it in an audit does not find it.',
  message: ({ key, title }) => `"${key}" (${title}) is missing.`,
  hint: ({ key, type }) =>
    `Write "${key}: …" with a value of the type ${type}, or take "required" away in content/site.yml.`,
  *find(world) {
    for (const { source, fields, own } of ownFieldValues(world))
      for (const { id, title, type, required } of fields)
        if (required && own[id] === undefined)
          yield { place: { file: source.file, data: { path: [] } }, args: { key: id, title, type } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nfields:\n  guide: [{ id: x-register, title: Register, type: text, required: true }]',
          },
          { file: 'content/guides/why.md', replace: 'kind: concept', by: 'kind: concept\nx-register: R-17' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nfields:\n  guide: [{ id: x-register, title: Register, type: text, required: true }]',
          },
        ],
        at: ['content/guides/why.md:2:1'],
        message: '"x-register" (Register) is missing.',
      },
    ],
  },
});
