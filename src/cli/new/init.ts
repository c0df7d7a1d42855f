import path from 'node:path';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
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
import { FILE_KINDS, isDocument } from '../../domain/model/kinds.ts';
import { TLP_LABELS } from '../../domain/model/tlp.ts';
import type { Command, OptionValues, Terminal } from '../command.ts';
import { importRunbooks } from '../import/import-runbooks.ts';
import { runNpm } from '../run-npm.ts';
import { askValue, notOneOf } from './ask-value.ts';
import { goOn } from './go-on.ts';
import { ownPackage, type OwnPackage } from './own-package.ts';
import { HOSTS, PUBLISHERS, repositoryFiles, type Host } from './repository-files.ts';
import { SNIPPETS } from '../build/schema.ts';
import { pagesToStartFrom } from './start-from.ts';
import { runbookTemplate, sampleFiles, templatesIn } from './templates.ts';
import { fillRunbook } from './templates-fill.ts';
import { UsageError } from '../usage-error.ts';

const FIRST_RUNBOOK = 'phishing';
const SITE = 'content/site.yml';
const HOOK = '.githooks/pre-commit';
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

/** Labels that a site may have as its ceiling, the most open first. */
const CEILINGS = TLP_LABELS.filter((label) => label !== 'RED');

export const init: Command = {
  name: 'init',
  summary: 'Makes a repository to start from: site, roles, a runbook, all controls unanswered, pipelines',
  usage: 'DIR',
  options: {
    name: { type: 'string', value: 'NAME', help: 'Name of the organisation or team' },
    host: {
      type: 'string',
      choices: HOSTS,
      help: 'Where the repository is kept: its pipelines and owners (default: github)',
    },
    tlp: {
      type: 'string',
      value: 'LABEL',
      choices: CEILINGS,
      help: 'Publication ceiling: what is labelled above stays out of the site (default: AMBER)',
    },
    publish: {
      type: 'string',
      value: 'WHERE',
      multiple: true,
      choices: PUBLISHERS,
      help: 'Lay example files for a protected host into hosting/ (default: none; may be repeated)',
    },
    blank: { type: 'boolean', help: 'Without the first runbook' },
    sample: { type: 'boolean', help: 'With the shipped library instead of the first runbook' },
    from: {
      type: 'string',
      value: 'DIR',
      help: 'With drafts of the Markdown pages of a folder instead of it',
    },
    package: { type: 'string', value: 'FILE', help: 'Tarball of Readyroom that the programme depends on' },
  },
  async run(values, positionals, terminal) {
    const [given, ...others] = positionals;
    if (given === undefined || others.length > 0)
      throw new UsageError('Expected one DIR: the folder of the programme.');
    const kinds = ['blank', 'sample', 'from'].filter((name) => values[name] !== undefined);
    if (kinds.length > 1) throw new UsageError(`Expected --${kinds[0]} or --${kinds[1]}, not both.`);
    const root = path.resolve(terminal.cwd, given);
    const pages = pagesToStartFrom(values['from'], root, terminal);
    if (existsSync(root) && !statSync(root).isDirectory())
      throw new UsageError(`"${given}" is a file, expected a folder.`);
    const publish = publishers(values);
    const answers = await askAnswers(values, terminal);
    const own = ownPackage(values['package'] as string | undefined, terminal.cwd);
    const files = newProgramme(terminal.clock(), answers, values);
    files.set(SNIPPETS, await snippetsFor(files));
    const beside = repositoryFiles(root, own, answers.host, publish);
    const kept = [...beside.keys()].filter((file) => existsSync(path.join(root, file)));
    for (const [file, text] of beside) if (!kept.includes(file)) files.set(file, text);
    await write(given, root, files);
    // Git passes by a hook that may not be run.
    if (!kept.includes(HOOK)) chmodSync(path.join(root, HOOK), 0o755);
    const drafted =
      pages === undefined ? 0 : await importRunbooks(pages, { out: root, 'skip-bad': true }, terminal);
    const locked = own ? installable(root, own, kept) : true;
    terminal.err(goOn({ given, root, files, kept, beside, own: own !== undefined, locked }, terminal));
    return drafted;
  },
};

interface Answers {
  name: string;
  host: Host;
  ceiling: string;
}

/** Asks what is not given; where nobody sits there, what is usual. */
async function askAnswers(values: OptionValues, terminal: Terminal): Promise<Answers> {
  const name = await askValue({ option: 'name', text: 'Name of the team', fallback: '' }, values, terminal);
  const host = await askValue(
    {
      option: 'host',
      text: `Where the repository is kept (${HOSTS.join(', ')})`,
      fallback: 'github',
      problem: notOneOf(HOSTS, 'host'),
    },
    values,
    terminal,
  );
  const ceiling = await askValue(
    {
      option: 'tlp',
      text: `Publication ceiling (${CEILINGS.join(', ')})`,
      fallback: values['sample'] ? '' : 'AMBER',
      problem: notOneOf(CEILINGS, 'label'),
    },
    values,
    terminal,
  );
  return { name, host: host as Host, ceiling };
}

function publishers(values: OptionValues): string[] {
  const wanted = [values['publish'] ?? []].flat().map(String);
  for (const each of wanted) {
    const wrong = notOneOf(PUBLISHERS, 'host')(each);
    if (wrong) throw new UsageError(`Unexpected --publish "${each}". ${wrong}`);
  }
  return wanted;
}

async function write(given: string, root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const there = await writeNewFiles(root, files);
  if (there.length === 0) return;
  const listed = there.slice(0, 5).map(printableLine).join(', ');
  const rest = there.length > 5 ? ` and ${there.length - 5} more` : '';
  throw new UsageError(
    `"${given}" already holds ${listed}${rest}; nothing is overwritten. Name an empty folder.`,
  );
}

/** Lays the tarball beside the content and writes the lock file, where npm answers. */
function installable(root: string, { tarball }: OwnPackage, kept: readonly string[]): boolean {
  if (tarball) {
    const file = path.join(root, tarball.file);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, tarball.bytes, { flag: 'wx' });
  }
  if (kept.includes('package.json') || existsSync(path.join(root, 'package-lock.json'))) return true;
  const args = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
  return runNpm(args, root) !== undefined;
}

/** The files of a new programme, by path. */
function newProgramme(today: string, answers: Answers, values: OptionValues): Map<string, string> {
  const files = templatesIn('programme');
  if (values['sample']) {
    for (const file of [...files.keys()]) if (file.startsWith('content/')) files.delete(file);
    for (const [file, text] of sampleFiles()) files.set(file, text);
  } else addControls(files);
  files.set(SITE, withAnswers(files.get(SITE) ?? '', answers));
  const schemas = jsonSchemas(csf2, attack19);
  // Editors read schemas for YAML files alone; front matter is completed from snippets.
  for (const kind of FILE_KINDS.filter((each) => !isDocument(each))) {
    const schema = schemas[`${kind}.schema.json`];
    if (schema) files.set(`.vscode/schemas/${kind}.schema.json`, schemaText(schema));
  }
  // Git keeps no empty folder, and without runbooks/ and content/ every Markdown file would be read as a runbook.
  if (values['blank'] || values['from'] !== undefined) files.set('runbooks/.gitkeep', '');
  else if (!values['sample']) files.set(`runbooks/${FIRST_RUNBOOK}.md`, firstRunbook(today));
  return files;
}

function addControls(files: Map<string, string>): void {
  for (const subcategory of csf2.subcategories) {
    const id = subcategory.id.toLowerCase().replace('.', '-');
    files.set(`content/assessments/${id}.md`, unanswered(id, subcategory));
  }
}

/** The settings with what was answered; what has no label of its own is not above the ceiling. */
function withAnswers(site: string, { name, ceiling }: Answers): string {
  let text = site;
  if (name) text = text.replace(/^name: .*$/m, () => `name: ${yamlText(name)}`);
  if (ceiling) text = text.replace(/^(publication_ceiling: )[\w+]+/m, `$1${ceiling}`);
  return ceiling === 'CLEAR' ? text.replace(/^(default_tlp: )[\w+]+/m, '$1CLEAR') : text;
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
