import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../cli/commands.ts';
import { parseOptions } from '../cli/command.ts';
import { runCli } from './run-cli.ts';
import { emptyFolder } from './tree-on-disk.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const COMMANDS = await loadCommands();
const NAMES = COMMANDS.map(({ name }) => name).join('|');
/** A command behind what calls it, to the end of its line or of what sets it apart. */
const CALLED = /npm (?:--prefix \S+ )?run -s readyroom -- ([^`"'|<>)#\n]*(?:"[^"`\n]*"[^`"'|<>)#\n]*)*)/g;
const IN_CODE = /commandLine\(\s*(['`])((?:(?!\1).)*)\1/g;
const BARE = new RegExp(`(?<!-- )(?<![\\w./-])readyroom (?:${NAMES})\\b`);

/** Files that people read or that print: words of comments are for neither. */
function filesBelow(folder: string, wanted: RegExp): string[] {
  return readdirSync(path.join(PRODUCT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name) && !entry.name.includes('.test.'))
    .map(({ parentPath, name }) => path.relative(PRODUCT, path.join(parentPath, name)));
}

const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  '.github/SECURITY.md',
  ...filesBelow('content', /\.(md|yml)$/),
  ...filesBelow('runbooks', /\.md$/),
  ...filesBelow('src', /\.(ts|astro|md|yml|mjs)$/).filter((file) => !file.startsWith('src/testing/')),
];
const textOf = (file: string) => readFileSync(path.join(PRODUCT, file), 'utf8');

function printedIn(file: string): string[] {
  const text = textOf(file);
  return [
    ...[...text.matchAll(CALLED)].map(([, words = '']) => words),
    ...[...text.matchAll(IN_CODE)].map(([, , words = '']) => words),
  ].map((words) => words.replace(/\$\{[^}]*\}/g, 'VALUE').trim());
}

/** Why a command line is none; undefined where it is one. */
function problemOf(words: string): string | undefined {
  const [name = '', ...rest] = (words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));
  if (/^(?:VALUE|help|COMMAND|…|check…)$/.test(name) || words.startsWith('<command>')) return undefined;
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) return `there is no command "${name}"`;
  try {
    parseArgs({
      args: rest.filter((word) => word !== '…' && word !== '\\'),
      options: parseOptions(command),
      allowPositionals: command.usage !== undefined,
      strict: true,
    });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe('every command that is printed', () => {
  const printed = FILES.flatMap((file) => printedIn(file).map((words) => ({ file, words })));

  it('is one, with its options', () => {
    const wrong = printed.flatMap(({ file, words }) => {
      const problem = problemOf(words);
      return problem ? [`${file}: ${words}: ${problem}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(printed.length).toBeGreaterThan(60);
  });

  it('begins with what calls it in a clone and in a new programme', () => {
    const bare = FILES.flatMap((file) =>
      textOf(file)
        .split('\n')
        .filter((line) => BARE.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line))
        .map((line) => `${file}: ${line.trim().slice(0, 100)}`),
    );
    expect(bare).toEqual([]);
  });
});

it('runs as printed in a new programme', async () => {
  const root = path.join(emptyFolder(), 'our secops');
  const made = await runCli(['init', root], { cwd: PRODUCT });
  expect(made.err).toContain('npm run -s readyroom -- check --watch');
  expect(readFileSync(path.join(root, '.gitignore'), 'utf8')).toContain('dist/');
  const run = spawnSync('npm', ['run', '-s', 'readyroom', '--', 'check'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, READYROOM_CACHE: emptyFolder() },
  });
  expect(run.stderr).toContain('0 errors');
  expect(run.status).toBe(0);
});
