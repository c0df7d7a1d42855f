import { existsSync } from 'node:fs';
import path from 'node:path';
import { openBuiltSite } from '../../adapters/mcp/read-site.ts';
import { serveMcp } from '../../adapters/mcp/serve-mcp.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import type { Command } from '../command.ts';
import { siteAddress } from './build.ts';

export const NO_LIBRARY =
  'The Model Context Protocol needs its library: "npm install --save-dev @modelcontextprotocol/server" brings it.\n';

export const mcp: Command = {
  name: 'mcp',
  summary: 'Answers agents from the built site over the Model Context Protocol, on standard input and output',
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder of the site (default: dist)' },
    site: {
      type: 'string',
      value: 'URL',
      help: 'Where the site is published, for the addresses in answers (default: address of site.yml)',
    },
  },
  async run(values, _positionals, terminal) {
    const out = path.resolve(terminal.cwd, String(values['out'] ?? 'dist'));
    const given = siteAddress(values['site']);
    if (!existsSync(path.join(out, 'api/v1/programme.json'))) {
      terminal.err(`There is no site in "${out}". "${commandLine('build')}" makes one.\n`);
      return 1;
    }
    const site = openBuiltSite(out);
    const { name, address, api } = await site.read('programme');
    const served = await serveMcp(site, {
      name,
      version: `${api}.0.0`,
      address: given ?? address ?? undefined,
    });
    if (!served) terminal.err(NO_LIBRARY);
    return served ? 0 : 1;
  },
};
