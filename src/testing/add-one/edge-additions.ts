import { importing, type Addition } from './domain-additions.ts';

const COMMAND = `import { counted } from '../../domain/text/counted.ts';
import type { Command } from '../command.ts';
import { openWorld } from '../open-world.ts';

export const count: Command = {
  name: 'count',
  summary: 'Counts terms and tools',
  options: {},
  async run(values, _positionals, terminal) {
    const { programme } = (await openWorld(values, terminal)).world;
    terminal.out(\`\${counted(programme.terms.length, 'term')}, \${counted(programme.tools.length, 'tool')}\\n\`);
    return 0;
  },
};
`;

const FORMAT = `import type { PresentedFinding } from './present.ts';

export function reportLines(findings: readonly PresentedFinding[]): string {
  return findings.map(({ file, line, message }) => \`\${file}:\${line} \${message}\\n\`).join('');
}
`;

const READ_LIST = `/** One word a line. */
export function readList(text: string): string[] {
  return text.split('\\n').filter((line) => line !== '');
}
`;
const PLAN_TERMS = `/** Ids of the terms that the words would become. */
export function planTerms(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}
`;
const IMPORT = `import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { planTerms } from '../../adapters/import/plan-terms.ts';
import { readList } from '../../adapters/import/read-list.ts';
import type { OptionValues, Terminal } from '../command.ts';

export async function importTerms(file: string, _values: OptionValues, terminal: Terminal): Promise<number> {
  const text = await readFile(path.resolve(terminal.cwd, file), 'utf8');
  terminal.out(\`\${planTerms(readList(text)).join(', ')}\\n\`);
  return 0;
}
`;

const FORM = `import type { Programme } from '../../domain/model/programme.ts';

export function termList({ terms }: Programme): string {
  return terms.map(({ meta }) => \`\${meta.title}\\n\`).join('');
}
`;
const EXPORT = `import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { termList } from '../../adapters/export/term-list.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { openWorld } from '../open-world.ts';

export async function exportTerms(values: OptionValues, terminal: Terminal): Promise<number> {
  const { read, world } = await openWorld(values, terminal);
  terminal.out(termList(await publishProgramme(read, world.programme.site?.publication_ceiling ?? 'CLEAR')));
  return 0;
}
`;

export const EDGE_ADDITIONS: Readonly<Record<string, Addition>> = {
  cli: {
    files: { 'src/cli/measure/count.ts': COMMAND },
    edits: [
      [
        'src/cli/commands.ts',
        'COMMANDS: readonly NamedCommand[] = [',
        "COMMANDS: readonly NamedCommand[] = [\n  { name: 'count', load: async () => (await import('./measure/count.ts')).count },",
      ],
    ],
  },
  'adapters/report': {
    files: { 'src/adapters/report/lines.ts': FORMAT },
    edits: [
      [
        'src/cli/check/check-formats.ts',
        'import { reportJson }',
        importing('reportLines', '../../adapters/report/lines.ts', 'import { reportJson }'),
      ],
      ['src/cli/check/check-formats.ts', `'json', 'sarif'`, `'lines', 'json', 'sarif'`],
      [
        'src/cli/check/check-formats.ts',
        `    case 'json':`,
        `    case 'lines':\n      return reportLines(findings);\n    case 'json':`,
      ],
    ],
  },
  'adapters/import': {
    files: {
      'src/adapters/import/read-list.ts': READ_LIST,
      'src/adapters/import/plan-terms.ts': PLAN_TERMS,
      'src/cli/import/import-terms.ts': IMPORT,
    },
    edits: [
      ['src/cli/import/import.ts', 'import ', importing('importTerms', './import-terms.ts', 'import ')],
      [
        'src/cli/import/import.ts',
        '  scores: {',
        "  terms: { options: {}, files: 'one', run: ([file = ''], ...rest) => importTerms(file, ...rest) },\n  scores: {",
      ],
    ],
  },
  'adapters/export': {
    files: { 'src/adapters/export/term-list.ts': FORM, 'src/cli/build/export-terms.ts': EXPORT },
    edits: [
      ['src/cli/build/export.ts', 'import ', importing('exportTerms', './export-terms.ts', 'import ')],
      ['src/cli/build/export.ts', '  pack: {', '  terms: { options: {}, run: exportTerms },\n  pack: {'],
    ],
  },
};
