import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveSite } from '../../adapters/site/serve-site.ts';
import { build, buildSite } from './build.ts';
import type { Command, Option, OptionValues, Terminal } from '../command.ts';
import { stopSignal } from '../stop-signal.ts';
import { UsageError } from '../usage-error.ts';
import { commandLine } from '../../domain/text/command-line.ts';

export const PORT: Option = {
  type: 'string',
  value: 'NUMBER',
  help: 'Port to serve on (default: 4321; the next free one where it is taken)',
};

export const preview: Command = {
  name: 'preview',
  summary: 'Serves the built site on this machine',
  options: { out: { type: 'string', value: 'DIR', help: 'Folder of the site (default: dist)' }, port: PORT },
  async run(values, _positionals, terminal) {
    const out = path.resolve(terminal.cwd, String(values['out'] ?? 'dist'));
    if (!existsSync(path.join(out, 'index.html'))) {
      terminal.err(`There is no site in "${out}". "${commandLine('build')}" makes one.\n`);
      return 1;
    }
    return serveUntilStopped(out, '/', values, terminal);
  },
};

export const start: Command = {
  name: 'start',
  summary: 'Builds the site and serves it on this machine',
  options: { ...build.options, port: PORT },
  async run(values, _positionals, terminal) {
    const built = await buildSite(values, terminal);
    return built ? serveUntilStopped(built.out, built.base, values, terminal) : 1;
  },
};

async function serveUntilStopped(
  out: string,
  base: string,
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const server = await serveSite(out, portOf(values), base);
  terminal.err(`\n  Readyroom is at ${server.address}\n  Ctrl+C stops it.\n`);
  await stopSignal();
  await server.stop();
  return 0;
}

export function portOf(values: OptionValues): number {
  const port = Number(values['port'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`Unexpected --port "${String(values['port'])}", expected a number up to 65535.`);
  return port;
}
