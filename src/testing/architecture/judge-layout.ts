import type { House } from './judge-imports.ts';

/** What may stand at the top of the repository, besides what git ignores. */
const TOP_LEVEL = {
  folders: ['content', 'public', 'runbooks', 'src', '.ci', '.github', '.vscode'],
  files: [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'LICENSE',
    'NOTICE',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    '.editorconfig',
    '.gitattributes',
    '.gitignore',
    '.npmrc',
    '.nvmrc',
    '.oxlintrc.json',
    '.prettierignore',
    '.prettierrc.json',
  ],
};

/** Files that may be longer than a reader likes, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'domain/rules/index.ts': 'one list: a line for each rule, twice',
  'domain/maturity/worked-examples.test.ts': 'one table: each example with its calculation by hand',
  'testing/sample-tree.ts': 'one small programme, file by file',
  'testing/build-programme.ts': 'builders of tests: one short function for each kind of file',
  'domain/readiness/criteria/criteria.test.ts': 'one table: pass, fail and not-applicable of every criterion',
};

const LONGEST = 250;
/** Files of one folder beside its tests: more is a sign that it hides rooms. */
const MOST = 40;
const DRAWERS = ['utils', 'helpers', 'lib', 'common'];

/** What breaks the order of files: drawers for anything, tests among pages, files too long to read at once. */
export function judgeLayout(house: House): string[] {
  const wrong: string[] = [];
  for (const [file, text] of house) {
    const drawer = file.split('/').find((part) => DRAWERS.includes(part));
    if (drawer) wrong.push(`${file} lies in a folder named ${drawer}`);
    if (file.startsWith('pages/') && /\.(test|spec)\./.test(file)) wrong.push(`${file} would become a page`);
    const lines = text.replace(/\n$/, '').split('\n').length;
    const exempt = file.endsWith('.json') || file in LONG_FILES;
    if (lines > LONGEST && !exempt) wrong.push(`${file} has ${lines} lines, more than ${LONGEST}`);
  }
  for (const [folder, count] of crowd(house))
    if (count > MOST) wrong.push(`${folder} holds ${count} files, more than ${MOST}`);
  return [
    ...wrong,
    ...Object.keys(LONG_FILES)
      .filter((file) => !house.has(file))
      .map((file) => `${file} is excused, but missing`),
  ];
}

/** How many files, data and tests apart, lie in each folder itself. */
function crowd(house: House): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of house.keys()) {
    if (/\.(test\.ts|json)$/.test(file)) continue;
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

/** Entries at the top of the repository that no reader would expect there. `ignored` are the lines of `.gitignore`. */
export function judgeTopLevel(
  entries: readonly { name: string; folder: boolean }[],
  ignored: readonly string[],
): string[] {
  const known = (name: string, folder: boolean) =>
    (folder ? TOP_LEVEL.folders : TOP_LEVEL.files).includes(name);
  return entries
    .filter(({ name, folder }) => name !== '.git' && !known(name, folder))
    .filter(
      ({ name, folder }) =>
        !ignored.some((line) => (folder ? line === `${name}/` || line === name : matches(line, name))),
    )
    .map(({ name }) => `${name} does not belong at the top of the repository`);
}

function matches(line: string, name: string): boolean {
  return line.startsWith('*') ? name.endsWith(line.slice(1)) : line === name;
}
