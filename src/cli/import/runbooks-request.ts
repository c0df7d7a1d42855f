import { statSync } from 'node:fs';
import path from 'node:path';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { commandLine } from '../../domain/text/command-line.ts';

const REPORT_FORMATS = ['terminal', 'markdown', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const RUNBOOKS_OPTIONS: Record<string, Option> = {
  out: {
    type: 'string',
    value: 'DIR',
    help: 'Programme to write to; made where there is none',
  },
  as: {
    type: 'string',
    value: 'KIND',
    choices: ['runbook', 'guide'],
    help: 'runbooks: what its pages become (default: runbook)',
  },
  format: { type: 'string', choices: REPORT_FORMATS, help: 'How to report (default: terminal)' },
  'dry-run': { type: 'boolean', help: 'Report what would be written, and write nothing' },
  force: { type: 'boolean', help: 'Write over files that are there already' },
  'skip-bad': { type: 'boolean', help: 'Leave out what cannot be used, instead of writing nothing' },
};

export interface RunbooksRequest {
  /** A folder, or one page. */
  source: string;
  out: string;
  as: 'runbook' | 'guide';
  format: ReportFormat;
  dryRun: boolean;
  force: boolean;
  skipBad: boolean;
}

/** What the command line asks for; wrong use is said before anything is read. */
export function runbooksRequest(given: string, values: OptionValues, terminal: Terminal): RunbooksRequest {
  const { out } = values;
  if (typeof out !== 'string' || out.trim() === '')
    throw new UsageError(
      `--out DIR is missing: the programme to write to. "${commandLine('import --help')}" lists the options.`,
    );
  const source = path.resolve(terminal.cwd, given);
  const state = statSync(source, { throwIfNoEntry: false });
  if (!state || !(state.isDirectory() || state.isFile()))
    throw new UsageError(`There is no folder and no file "${given}".`);
  return {
    source,
    out: path.resolve(terminal.cwd, out),
    as: values['as'] === 'guide' ? 'guide' : 'runbook',
    format: (values['format'] ?? 'terminal') as ReportFormat,
    dryRun: values['dry-run'] === true,
    force: values['force'] === true,
    skipBad: values['skip-bad'] === true,
  };
}
