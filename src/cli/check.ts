import { reportJson } from '../adapters/report/json.ts';
import { reportTerminal } from '../adapters/report/terminal.ts';
import type { Command } from './command.ts';
import { openWorld } from './open-world.ts';

export const check: Command = {
  name: 'check',
  summary: 'Judges every file and lists all findings with line, reason and fix',
  options: {
    format: { type: 'string', choices: ['terminal', 'json'], help: 'How to report (default: terminal)' },
    'fail-on': { type: 'string', choices: ['error', 'warning'], help: 'What makes the exit code 1 (default: error)' },
  },
  async run(values, _positionals, terminal) {
    const { findings, read, world } = await openWorld(values, terminal);
    if (values['format'] === 'json') terminal.out(reportJson(findings));
    else terminal.err(reportTerminal(findings, read.texts, { colour: useColour(terminal), files: read.sources.length, asOf: world.today }));
    const failing = values['fail-on'] === 'warning' ? ['error', 'warning'] : ['error'];
    return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
};

/** NO_COLOR and FORCE_COLOR as their conventions say. */
export function useColour(terminal: { env: Readonly<Record<string, string | undefined>>; terminal: boolean }): boolean {
  if (terminal.env['NO_COLOR']) return false;
  return Boolean(terminal.env['FORCE_COLOR']) || terminal.terminal;
}
