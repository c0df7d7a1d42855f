import { nearest } from '../../words/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { ownFieldValues } from '../views/own-field-values.ts';

export const fieldUnknown = defineRule<{ key: string; kind: string; suggestion?: string | undefined }>({
  code: 'field/unknown',
  severity: 'error',
  title: 'A field of your own that nobody declared',
  why: 'No page shows it and no table holds it, where its author believes that it can be found.',
  message: ({ key, kind }) => `"${key}" is no field of a ${kind}.`,
  hint: ({ key, kind, suggestion }) =>
    suggestion
      ? `Did you mean "${suggestion}"?`
      : `Declare it in content/site.yml: fields: { ${kind}: [{ id: ${key}, title: …, type: text }] }.`,
  *find(world) {
    for (const { source, fields, own } of ownFieldValues(world)) {
      const known = fields.map(({ id }) => id);
      for (const key of Object.keys(own)) {
        if (known.includes(key)) continue;
        const suggestion = nearest(
          key,
          known.filter((id) => !Object.hasOwn(own, id)),
        );
        const place = { file: source.file, data: { path: [key], of: 'key' as const } };
        yield {
          place,
          args: { key, kind: source.kind ?? '', suggestion },
          ...(suggestion ? { fix: { place, replacement: suggestion } } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nfields:\n  guide:\n    - { id: x-register, title: Register number, type: text }',
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
            by: 'name: Sample\nfields:\n  guide:\n    - { id: x-register, title: Register number, type: text }',
          },
          { file: 'content/guides/why.md', replace: 'kind: concept', by: 'kind: concept\nx-registr: R-17' },
        ],
        at: ['content/guides/why.md:6:1'],
        message: '"x-registr" is no field of a guide.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'status: active',
            by: 'status: active\nx-cost-centre: 4711',
          },
        ],
        at: ['runbooks/web-shell.md:6:1'],
      },
    ],
  },
});
