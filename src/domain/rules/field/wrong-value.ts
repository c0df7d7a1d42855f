import { fieldProblem } from '../../model/own/fields.ts';
import { listOr } from '../../words/list-or.ts';
import { nearest } from '../../words/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { ownFieldValues } from '../views/own-field-values.ts';

export const fieldWrongValue = defineRule<{
  key: string;
  received: string;
  expected: string;
  suggestion?: string | undefined;
}>({
  code: 'field/wrong-value',
  severity: 'error',
  title: 'A field of your own with a value of another type',
  why: 'The page leaves it out, and whoever sorts or looks up the table by it misses this one.',
  message: ({ key, received, expected }) => `Unexpected ${received} at "${key}", expected ${expected}.`,
  hint: ({ expected, suggestion }) =>
    suggestion
      ? `Did you mean "${suggestion}"?`
      : `Write ${expected}, or mend the field in content/site.yml.`,
  *find(world) {
    const roles = world.programme.roles.map(({ id }) => id);
    for (const { source, fields, own } of ownFieldValues(world))
      for (const field of fields) {
        const value = own[field.id];
        if (value === undefined) continue;
        const isUnknownRole = field.type === 'role' && roles.length > 0 && !roles.includes(String(value));
        const problem =
          fieldProblem(field, value) ?? (isUnknownRole ? 'a role from content/roles.yml' : undefined);
        if (!problem) continue;
        const known = field.type === 'role' ? roles : (field.choices ?? []);
        const suggestion = typeof value === 'string' ? nearest(value, known) : undefined;
        const place = { file: source.file, data: { path: [field.id] } };
        yield {
          place,
          args: {
            key: field.id,
            received: shown(value),
            expected: inWords(problem, field.choices),
            suggestion,
          },
          ...(suggestion && /^[\w-]+$/.test(suggestion) ? { fix: { place, replacement: suggestion } } : {}),
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
            by: 'name: Sample\nfields:\n  guide:\n    - { id: x-tier, title: Tier, type: choice, choices: [gold, iron] }\n    - { id: x-asks, title: Asks, type: role }\n    - { id: x-since, title: Since, type: date }\n    - { id: x-page, title: Page, type: url }',
          },
          {
            file: 'content/guides/why.md',
            replace: 'kind: concept',
            by: 'kind: concept\nx-tier: gold\nx-asks: incident-lead\nx-since: 2026-08-01\nx-page: https://example.org/',
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
            by: 'name: Sample\nfields:\n  guide:\n    - { id: x-tier, title: Tier, type: choice, choices: [gold, iron] }\n    - { id: x-asks, title: Asks, type: role }\n    - { id: x-since, title: Since, type: date }\n    - { id: x-page, title: Page, type: url }\n    - { id: x-cost, title: Cost, type: number }',
          },
          {
            file: 'content/guides/why.md',
            replace: 'kind: concept',
            by: 'kind: concept\nx-tier: golf\nx-asks: incident-led\nx-since: 2026-13-01\nx-page: javascript:alert(1)\nx-cost: [1]',
          },
        ],
        at: [
          'content/guides/why.md:6:9',
          'content/guides/why.md:7:9',
          'content/guides/why.md:8:10',
          'content/guides/why.md:9:9',
          'content/guides/why.md:10:9',
        ],
        message: 'Unexpected "golf" at "x-tier", expected gold or iron.',
      },
    ],
  },
});

const inWords = (problem: string, choices: readonly string[] | undefined): string =>
  choices ? listOr(choices) : problem;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
