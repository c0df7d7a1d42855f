import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonSchemas, schemaText } from '../adapters/export/json-schemas.ts';
import { attack19 } from '../domain/frameworks/attack.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'Writes JSON Schemas of all content files, for editors',
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder to write to (default: public/schemas)' },
  },
  async run(values, _positionals, terminal) {
    const folder = path.resolve(terminal.cwd, String(values['out'] ?? 'public/schemas'));
    const schemas = Object.entries(jsonSchemas(csf2, attack19));
    await mkdir(folder, { recursive: true });
    await Promise.all(schemas.map(([name, each]) => writeFile(path.join(folder, name), schemaText(each))));
    terminal.err(`${schemas.length} schemas in ${path.relative(terminal.cwd, folder) || '.'}\n`);
    return 0;
  },
};
