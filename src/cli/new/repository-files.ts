import { createHash } from 'node:crypto';
import path from 'node:path';
import { PRODUCT } from '../../adapters/disk/product.ts';
import type { OwnPackage } from './own-package.ts';
import { templatesIn } from './templates.ts';

/** Where a repository may be kept; each has pipelines of its own. */
export const HOSTS = ['github', 'gitlab', 'other'] as const;
export type Host = (typeof HOSTS)[number];

/** Where a site may be put; those that a team holds in its own hands come first. */
export const PUBLISHERS = ['nginx', 'caddy', 'apache', 'cloudflare', 'netlify', 's3'] as const;

/** What speaks to one host alone. */
const DUE_ISSUES: Readonly<Record<string, Host>> = {
  'ci/due-issues.sh': 'github',
  'ci/due-issues.mjs': 'gitlab',
};

/** What the commands make, and what a pipeline lays beside the content. */
const IGNORED = `${['dist/', '.cache/', '.readyroom/', '.readyroom-*', 'node_modules/', 'readyroom.sarif', 'changes.md', 'gl-code-quality-report.json'].join('\n')}\n`;
/** No package needs an install script: a pipeline never runs what nobody has read. */
const NPM_SETTINGS = 'ignore-scripts=true\nfund=false\naudit=false\n';

/** Paths of a programme and who answers for them, by role. */
const OWNED: readonly [path: string, role: string][] = [
  ['*', 'security-lead'],
  ['/runbooks/', 'incident-lead'],
  ['/content/assessments/', 'security-lead'],
  ['/content/communications/', 'communications-lead'],
  ['/content/regulations.yml', 'legal-counsel'],
  ['/content/alerts/', 'triage-analyst'],
  ['/.github/', 'security-lead'],
];

/** Files beside the content that make a folder a repository. In a clone there is no package that its pipelines could install. */
export function repositoryFiles(
  root: string,
  own: OwnPackage | undefined,
  host: Host,
  publish: readonly string[],
): Map<string, string> {
  const files = new Map([
    ['.gitignore', IGNORED],
    ['package.json', own ? dependingManifest(root, own) : callingManifest(root)],
  ]);
  if (own) files.set('.npmrc', NPM_SETTINGS);
  for (const [file, text] of templatesIn('repository')) if (isFor(file, host, own)) files.set(file, text);
  if (host !== 'other') files.set(host === 'github' ? '.github/CODEOWNERS' : 'CODEOWNERS', codeOwners());
  for (const each of publish)
    for (const [file, text] of templatesIn(`hosting/${each}`)) files.set(`hosting/${each}/${file}`, text);
  return files;
}

function isFor(file: string, host: Host, own: OwnPackage | undefined): boolean {
  if (file.startsWith('.github/') && host !== 'github') return false;
  if ((DUE_ISSUES[file] ?? host) !== host) return false;
  if (file.startsWith('.gitlab') && host !== 'gitlab') return false;
  const isPipeline = /^\.github\/workflows\/|^\.gitlab-ci|^ci\//.test(file);
  return own !== undefined || !isPipeline;
}

function codeOwners(): string {
  const lines = OWNED.map(([file, role]) => `# ${file.padEnd(28)} @YOUR-ORGANISATION/${role}`);
  return `# Who reviews what, by role: put the handle of the team that holds the role in its place and take away the "# ".\n${lines.join('\n')}\n`;
}

function dependingManifest(root: string, { name, spec }: OwnPackage): string {
  const script = (words: string) => `readyroom ${words}`.trim();
  const scripts = {
    readyroom: 'readyroom',
    start: script('start'),
    dev: script('dev'),
    check: script('check'),
    build: script('build'),
  };
  return jsonText({
    name: packageName(root),
    private: true,
    scripts,
    devDependencies: { [name]: spec },
  });
}

/** Lets every command be typed in the programme's own folder as the guides print it. */
function callingManifest(root: string): string {
  const way = path.relative(root, path.join(PRODUCT, 'src/cli/readyroom.mjs')).split(path.sep).join('/');
  const script = `node ${JSON.stringify(way)}`;
  return jsonText({ private: true, scripts: { readyroom: script, start: `${script} start` } });
}

const jsonText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** A name that npm takes, of a folder that may be called anything. */
function packageName(root: string): string {
  const plain = path
    .basename(root)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain || `secops-${createHash('sha256').update(root).digest('hex').slice(0, 6)}`;
}
