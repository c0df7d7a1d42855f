import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { hasRepository } from '../../adapters/history/has-repository.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { reportTerminal } from '../../adapters/report/terminal.ts';
import { CHECK_FORMATS, reportFor, type CheckFormat } from './check-formats.ts';
import { frontMatterDraft } from '../../domain/rules/views/front-matter-draft.ts';
import { RULES } from '../../domain/rules/index.ts';
import { scopeOf, type Scope } from './changed-scope.ts';
import type { Command, OptionValues, Terminal } from '../command.ts';
import { drawWritten } from '../build/draw.ts';
import { fixFindings, type FixOf } from './fix-findings.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';
import { useColour } from '../use-colour.ts';
import { watchFindings } from './watch-findings.ts';

const SHALLOW =
  'This is a shallow clone: which pages changed since their review cannot be known from it. Fetch the whole history (fetch-depth: 0 in CI) to have that judged too.\n';

const UNTOLD =
  'Git tells nothing of this checkout: it is not installed, refuses, or has no commit. Which pages changed since their review is not judged; "git log" says why.\n';

export const check: Command = {
  name: 'check',
  summary: 'Judges every file and lists all findings with line, reason and fix',
  options: {
    format: { type: 'string', choices: CHECK_FORMATS, help: 'How to report (default: terminal)' },
    'fail-on': {
      type: 'string',
      choices: ['error', 'warning'],
      help: 'What makes the exit code 1 (default: error)',
    },
    all: { type: 'boolean', help: 'Show every finding, not only the first ones of each rule' },
    fix: {
      type: 'boolean',
      help: 'Mend what has exactly one remedy, show the differences, then report what is left',
    },
    'dry-run': { type: 'boolean', help: 'With --fix: only show the differences; write nothing' },
    'front-matter': {
      type: 'boolean',
      help: 'With --fix: write a draft of the front matter where a page has none',
    },
    watch: { type: 'boolean', help: 'Judge again after every change' },
    changed: {
      type: 'string',
      value: 'BASE',
      bare: true,
      help: 'Report only on files that the branch touches since BASE (default: origin/main, else main)',
    },
  },
  async run(values, _positionals, terminal) {
    refuseCombinations(values);
    if (values['watch']) return watchFindings(values, terminal);
    const format = (values['format'] ?? 'terminal') as CheckFormat;
    const memory: SourceMemory = new Map();
    let opened = await openWorld(values, terminal, {
      memory,
      draw: (programme) => drawWritten(programme, terminal),
    });
    const scope = await scopeOf(opened, memory, values, terminal);
    if (values['fix']) opened = await mend(opened, scope, values, terminal);
    const findings = opened.findings.filter(scope.holds);
    const { world, read, root } = opened;
    const listed = format === 'terminal' && values['all'] ? findings : listMost(findings);
    if (format === 'terminal') {
      const { colour, width } = { colour: useColour(terminal), width: terminal.columns };
      terminal.err(
        reportTerminal(listed, read.texts, {
          colour,
          width,
          files: read.sources.length,
          asOf: world.today,
          all: Boolean(values['all']),
          titles: TITLES,
        }),
      );
    } else terminal.out(reportFor(format, listed, { root, cwd: terminal.cwd, read, asOf: world.today }));
    terminal.err(scope.words(opened.findings));
    if (world.history.depth === 'shallow') terminal.err(SHALLOW);
    if (world.history.depth === 'none' && hasRepository(root)) terminal.err(UNTOLD);
    return failing(findings, values) ? 1 : 0;
  },
};

const TITLES = new Map(RULES.map(({ code, title }) => [code, title]));

function mend(
  opened: OpenedWorld,
  { holds }: Scope,
  values: OptionValues,
  terminal: Terminal,
): Promise<OpenedWorld> {
  const fixOf: FixOf = (finding, { world }) => {
    if (finding.fix || !values['front-matter'] || finding.code !== 'file/no-front-matter') return finding.fix;
    const source = world.sources.find(({ file }) => file === finding.file);
    const replacement = source && frontMatterDraft(world, source);
    return replacement ? { line: 1, column: 1, endLine: 1, endColumn: 1, replacement } : undefined;
  };
  return fixFindings(opened, { holds, fixOf }, values, terminal);
}

function failing(findings: readonly { severity: string }[], values: OptionValues): boolean {
  const failOn = values['fail-on'] === 'warning' ? ['error', 'warning'] : ['error'];
  return findings.some(({ severity }) => failOn.includes(severity));
}

function refuseCombinations(values: OptionValues): void {
  for (const option of ['front-matter', 'dry-run'])
    if (values[option] && !values['fix'])
      throw new UsageError(`--${option} goes with --fix: check --fix --${option}.`);
  if (!values['watch']) return;
  if (values['fix'])
    throw new UsageError('Expected --watch or --fix, not both: a file is not changed under your hands.');
  const format = values['format'] ?? 'terminal';
  if (format !== 'terminal')
    throw new UsageError(`Expected --watch or --format ${String(format)}, not both.`);
}
