import path from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { filesChanged } from '../../adapters/content/files-changed.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { editorSnippets } from '../../adapters/export/editor-snippets.ts';
import { jsonSchemas, schemaText } from '../../adapters/export/json-schemas.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { assessmentText } from '../../adapters/write/assessment-text.ts';
import { writeNewFiles } from '../../adapters/write/write-new-files.ts';
import { yamlText } from '../../adapters/write/yaml-text.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2, type CsfSubcategory } from '../../domain/frameworks/csf.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import { FILE_KINDS, isDocument } from '../../domain/model/kinds.ts';
import type { Command } from '../command.ts';
import { SNIPPETS } from '../build/schema.ts';
import { programmeTemplates, runbookTemplate } from './templates.ts';
import { fillRunbook } from './templates-fill.ts';
import { shellWord } from '../shell-word.ts';
import { UsageError } from '../usage-error.ts';

const FIRST_RUNBOOK = 'phishing';
/** Who is likely to answer for a part of the framework; the longest beginning that fits. */
const OWNERS: Record<string, string> = {
  'PR.AA': 'identity-admin',
  'PR.DS': 'it-operations-lead',
  'PR.PS': 'it-operations-lead',
  'PR.IR': 'it-operations-lead',
  DE: 'triage-analyst',
  RS: 'incident-lead',
  'RS.CO': 'communications-lead',
  RC: 'it-operations-lead',
  'RC.CO': 'communications-lead',
};

/** What the commands make, and what a pipeline lays beside the content. */
const IGNORED = `${['dist/', '.cache/', '.readyroom/', '.readyroom-*', 'node_modules/'].join('\n')}\n`;
const PRODUCT = path.resolve(import.meta.dirname, '../../..');

export const init: Command = {
  name: 'init',
  summary: 'Makes a programme to start from: site, roles, a runbook, all controls unanswered',
  usage: 'DIR',
  options: {
    blank: { type: 'boolean', help: 'Without the sample runbook' },
    name: { type: 'string', value: 'NAME', help: 'Name of the organisation or team' },
  },
  async run(values, positionals, terminal) {
    const [given, ...others] = positionals;
    if (given === undefined || others.length > 0)
      throw new UsageError('Expected one DIR: the folder of the programme.');
    const root = path.resolve(terminal.cwd, given);
    if (existsSync(root) && !statSync(root).isDirectory())
      throw new UsageError(`"${given}" is a file, expected a folder.`);
    const name = typeof values['name'] === 'string' ? values['name'].trim() : undefined;
    if (name === '') throw new UsageError('Expected --name with some text.');
    const files = newProgramme(terminal.clock(), { name, blank: Boolean(values['blank']) });
    files.set(SNIPPETS, await snippetsFor(files));
    const beside = new Map([
      ['.gitignore', IGNORED],
      ['package.json', manifest(root)],
    ]);
    const kept = [...beside.keys()].filter((file) => existsSync(path.join(root, file)));
    for (const [file, text] of beside) if (!kept.includes(file)) files.set(file, text);
    const there = await writeNewFiles(root, files);
    if (there.length > 0) {
      const listed = there.slice(0, 5).map(printableLine).join(', ');
      const rest = there.length > 5 ? ` and ${there.length - 5} more` : '';
      throw new UsageError(
        `"${given}" already holds ${listed}${rest}; nothing is overwritten. Name an empty folder.`,
      );
    }
    const go = path.relative(terminal.cwd, root) === '' ? '' : `  cd ${shellWord(given)}\n`;
    terminal.err(`${files.size} files in ${given}. Go on with:
  content/site.yml                        who to raise, and how
  content/guides/how-to-go-on.md          what to do in which order

${go}  ${commandLine('check --watch')}
  ${commandLine('start')}
${kept.map((file) => `\n${file} was there and is kept. Add to it:\n${beside.get(file)}`).join('')}`);
    return 0;
  },
};

/** The files of a new programme, by path. */
function newProgramme(
  today: string,
  { name, blank }: { name?: string | undefined; blank: boolean },
): Map<string, string> {
  const files = programmeTemplates();
  const site = files.get('content/site.yml') ?? '';
  if (name)
    files.set(
      'content/site.yml',
      site.replace(/^name: .*$/m, () => `name: ${yamlText(name)}`),
    );
  for (const subcategory of csf2.subcategories) {
    const id = subcategory.id.toLowerCase().replace('.', '-');
    files.set(`content/assessments/${id}.md`, unanswered(id, subcategory));
  }
  const schemas = jsonSchemas(csf2, attack19);
  // Editors read schemas for YAML files alone; front matter is completed from snippets.
  for (const kind of FILE_KINDS.filter((each) => !isDocument(each))) {
    const schema = schemas[`${kind}.schema.json`];
    if (schema) files.set(`.vscode/schemas/${kind}.schema.json`, schemaText(schema));
  }
  // Git keeps no empty folder, and without runbooks/ and content/ every Markdown file would be read as a runbook.
  if (blank) files.set('runbooks/.gitkeep', '');
  else files.set(`runbooks/${FIRST_RUNBOOK}.md`, firstRunbook(today));
  return files;
}

/** Snippets that know the roles and runbooks of these files. */
async function snippetsFor(files: ReadonlyMap<string, string>): Promise<string> {
  const nothing = { list: async () => [], read: () => Promise.reject(new Error('not there')) };
  const { programme } = await readProgramme(filesChanged(nothing, files));
  return editorSnippets(jsonSchemas(csf2, attack19), { csf: csf2, attack: attack19 }, programme);
}

function unanswered(id: string, { id: code, title, outcome }: CsfSubcategory): string {
  const keys = Object.keys(OWNERS)
    .filter((key) => code.startsWith(key))
    .sort((a, b) => b.length - a.length);
  const owner = OWNERS[keys[0] ?? ''] ?? 'security-lead';
  return assessmentText({ id, title, csf: [code], owner, body: outcome || title });
}

function firstRunbook(today: string): string {
  const facts = {
    id: FIRST_RUNBOOK,
    owner: 'incident-lead',
    today,
    role: (id: string) => id,
    severities: [],
  };
  return fillRunbook(runbookTemplate(FIRST_RUNBOOK), facts);
}

/** Lets every command be typed in the programme's own folder as the guides print it. */
function manifest(root: string): string {
  const way = path.relative(root, path.join(PRODUCT, 'src/cli/readyroom.mjs')).split(path.sep).join('/');
  const script = `node ${JSON.stringify(way)}`;
  return `${JSON.stringify({ private: true, scripts: { readyroom: script, start: `${script} start` } }, null, 2)}\n`;
}
