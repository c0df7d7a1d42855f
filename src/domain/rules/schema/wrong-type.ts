import { keysAt, meaningAt } from '../../model/schema/schema-at.ts';
import { valueAt } from '../../model/values-at.ts';
import { betterSpelling } from '../../words/better-spelling.ts';
import { defineRule } from '../define-rule.ts';

export const schemaWrongType = defineRule<{
  found: string;
  expected: string;
  text?: string | undefined;
  version?: string | undefined;
  entry?: boolean;
  known?: readonly string[];
  meaning?: string | undefined;
}>({
  code: 'schema/wrong-type',
  severity: 'error',
  title: 'A value of the wrong type',
  why: 'A list where a text belongs, or a number where a version belongs, reads well and means something else.',
  message: ({ found, expected }) => `Unexpected ${found}, expected ${expected}.`,
  hint({ found, expected, text, version, entry, known = [], meaning }) {
    const told = meaning ? ` ${entry ? 'The meaning of the list' : 'Its meaning'}: ${meaning}` : '';
    if (found === 'empty value') return `Write a value, or delete the ${entry ? 'entry' : 'key'}.${told}`;
    if (version !== undefined) return `Instead of "${text}" write a version in quotes: "${version}".`;
    if (expected === 'text' && text !== undefined) return `Write it in quotes: "${text}".`;
    if (expected === 'a list' && text !== undefined) return `Write it as a list: [${text}].`;
    if (expected === 'a number' && text !== undefined && Number.isFinite(Number(text)))
      return `Write ${text} without quotes.`;
    const keys = known.length > 0 ? ` with ${known.join(', ')}` : '';
    return `Write ${expected}${keys}.${told}`;
  },
  *find({ sources }) {
    for (const { file, kind, data, issues } of sources) {
      for (const { problem, path, expected, written } of issues) {
        if (problem !== 'wrong-type') continue;
        const value = valueAt(data, path);
        const plain = typeof value === 'string' ? value.slice(0, 60) : written;
        const version = path.at(-1) === 'version' && plain ? betterSpelling(plain, 'a version') : undefined;
        yield {
          place: { file, data: { path } },
          args: {
            found: inWords(value, written),
            expected,
            text: plain,
            version,
            entry: typeof path.at(-1) === 'number',
            known: kind && expected === 'a mapping' ? keysAt(kind, path) : [],
            meaning: kind && meaningAt(kind, typeof path.at(-1) === 'number' ? path.slice(0, -1) : path),
          },
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
        message: 'Unexpected text, expected a list.',
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
