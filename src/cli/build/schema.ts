import path from 'node:path';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { editorSnippets } from '../../adapters/export/editor-snippets.ts';
import { jsonSchemas, schemaText } from '../../adapters/export/json-schemas.ts';
import { replaceFiles } from '../../adapters/write/replace-files.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type { Command } from '../command.ts';
import { rootFolder } from '../open-world.ts';

/** Where VS Code looks for a folder's own snippets. */
export const SNIPPETS = '.vscode/readyroom.code-snippets';

export const schema: Command = {
  name: 'schema',
  summary: 'Writes JSON Schemas of all content files, and snippets for front matter, for editors',
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder to write to (default: public/schemas)' },
  },
  async run(values, _positionals, terminal) {
    const folder = path.resolve(terminal.cwd, String(values['out'] ?? 'public/schemas'));
    const root = rootFolder(values, terminal);
    const schemas = jsonSchemas(csf2, attack19);
    const { programme } = await readProgramme(filesOnDisk(root));
    const frameworks = { csf: csf2, attack: attack19 };
    const texts = Object.entries(schemas).map(([name, each]) => [name, schemaText(each)] as const);
    await replaceFiles(folder, new Map(texts));
    await replaceFiles(root, new Map([[SNIPPETS, editorSnippets(schemas, frameworks, programme)]]));
    terminal.err(
      `${Object.keys(schemas).length} schemas in ${path.relative(terminal.cwd, folder) || '.'}, snippets in ${SNIPPETS}\n`,
    );
    return 0;
  },
};
