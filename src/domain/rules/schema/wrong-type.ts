import { isRequired, requiredKeys } from '../../model/schema/schema-at.ts';
import { inQuotes } from '../../text/in-quotes.ts';
import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { adviseOn, type Advice } from '../views/value-advice.ts';

export const schemaWrongType = defineRule<
  {
    found: string;
    expected: string;
    text?: string | undefined;
    entry: boolean;
    required: boolean;
    whole: readonly string[];
  } & Advice
>({
  code: 'schema/wrong-type',
  severity: 'error',
  title: 'A value of the wrong type',
  why: 'A list where a text belongs, or a number where a version belongs, reads well and means something else.',
  message: ({ found, expected, noun, text }) =>
    `Unexpected ${found}${text && !found.includes('"') ? ` "${text}"` : ''}, expected ${noun ?? expected}.`,
  hint({ found, expected, text = '', entry, whole, required, write, sample, names, choices, meaning }) {
    const told = meaning ? ` ${entry ? 'The meaning of the list' : 'Its meaning'}: ${meaning}` : '';
    const there = choices ? `, with one of ${choices}` : '';
    const begin = sample ? inQuotes(sample) : expected;
    if (whole.length > 0) return `Write ${expected}, each on a line of its own: ${whole.join(', ')}.`;
    if (found === 'empty value')
      return `Write ${begin}${there}${entry ? ', or delete the entry' : required ? '' : ', or delete the key'}.${told}`;
    if (write) return `Write ${inQuotes(write)}.`;
    if (names) return names;
    if (expected.startsWith('a duration') && /^[1-9]\d{0,5}$/.test(text))
      return `Write "${text}d" for days, "${text}h" for hours, or "${text}m" for minutes.`;
    return `Write ${begin}${there}.${told}`;
  },
  *find(world) {
    for (const source of world.sources) {
      const { file, kind, data } = source;
      for (const issue of source.issues) {
        const { problem, path, expected, written } = issue;
        if (problem !== 'wrong-type') continue;
        const value = valueAt(data, path);
        const { args, fix } = adviseOn(world, source, issue);
        yield {
          place: { file, data: { path } },
          args: {
            found: inWords(value, written),
            expected,
            text: typeof value === 'string' ? value.slice(0, 60) : written,
            entry: typeof path.at(-1) === 'number',
            whole: kind && path.length === 0 ? requiredKeys(kind) : [],
            required: kind !== undefined && isRequired(kind, path),
            ...args,
          },
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'incident_type: web-shell', by: 'version: "1.2.0"' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'attack: T1505.003' }],
        at: ['runbooks/web-shell.md:10:9'],
        message: 'Unexpected text "T1505.003", expected a list.',
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'title: Web shell on a server', by: 'title:' }],
        at: ['runbooks/web-shell.md:3:7'],
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'incident_type: web-shell', by: 'version: 1.2' }],
        at: ['runbooks/web-shell.md:7:10'],
      },
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'current: 1.5',
            by: 'current: "1.5"',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:7:34'],
      },
      {
        changes: [{ file: 'content/teams/soc.md', text: '---\n- a\n---\nText.\n' }],
        at: ['content/teams/soc.md:2:1'],
      },
    ],
  },
});

function inWords(value: unknown, written?: string): string {
  if (value === null || value === undefined) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'mapping';
  if (typeof value === 'boolean') return `"${written ?? value}"`;
  return typeof value === 'number' ? 'number' : 'text';
}
