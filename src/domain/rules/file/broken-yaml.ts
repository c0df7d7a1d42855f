import type { Finding } from '../../model/finding.ts';
import type { ReadFailure } from '../../model/source-file.ts';
import { inQuotes } from '../../text/in-quotes.ts';
import { closeBracket, mendYamlLine } from '../../words/mend-yaml-line.ts';
import { yamlCauses } from '../../words/yaml-causes.ts';
import { yamlInWords } from '../../words/yaml-words.ts';
import { keysAt } from '../../model/schema/schema-at.ts';
import { defineRule } from '../define-rule.ts';
import { sourcesByFile } from '../views/homes.ts';
import { linesOf } from '../views/place-within.ts';
import type { World } from '../world.ts';

export const fileBrokenYaml = defineRule<{ detail: string; write?: string | undefined }>({
  code: 'file/broken-yaml',
  severity: 'error',
  title: 'YAML that cannot be read',
  why: 'Nothing of the file reaches the site: one quote too few and a runbook is missing.',
  message: ({ detail }) => yamlInWords(detail).message,
  hint: ({ detail, write }) => (write ? `Write the line so: ${write}` : yamlInWords(detail).hint),
  *find(world) {
    for (const { file, failures } of world.sources) {
      for (const failure of yamlCauses(failures, linesOf(world, file))) {
        const { detail, span } = failure;
        const { write, fix } = lineFix(world, file, failure);
        yield { place: span ? { file, span } : { file }, args: { detail, write }, ...(fix ? { fix } : {}) };
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

function lineFix(
  world: World,
  file: string,
  { detail = '', span }: ReadFailure,
): { write?: string; fix?: Finding['fix'] } {
  const lines = linesOf(world, file);
  const line = span?.start.line ?? 0;
  const text = lines?.[line - 1];
  if (!lines || text === undefined) return {};
  const isOpen = /^Flow (?:sequence|map)/.test(detail);
  const mended = isOpen ? closeBracket(text) : mendYamlLine(detail, text, lines[line]);
  if (!mended || holdsNextKey(world, file, text)) return {};
  const { column, end, by } = mended;
  const whole = `${text.slice(0, column - 1)}${by}${text.slice(end - 1)}`;
  const place = { file, span: { start: { line, column }, end: { line, column: end } } };
  return { write: `${inQuotes(whole.trim())}.`, fix: { place, replacement: by } };
}

/** A line to which another one was drawn up: in quotes, the key of that one would be gone. */
function holdsNextKey(world: World, file: string, text: string): boolean {
  const kind = sourcesByFile(world).get(file)?.kind;
  const lines = linesOf(world, file) ?? [];
  const value = /^\s*(?:- +)*[\w-]+:(.*)$/.exec(text)?.[1] ?? '';
  return (
    kind !== undefined &&
    keysAt(kind, []).some(
      (key) => value.includes(`${key}: `) && !lines.some((line) => line.startsWith(`${key}:`)),
    )
  );
}
