import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { PUBLISHERS } from './repository-files.ts';
import { templatesIn } from './templates.ts';

const SCRIPTS = ['repository', ...PUBLISHERS.map((each) => `hosting/${each}`)].flatMap((folder) =>
  [...templatesIn(folder)].flatMap(([file, text]): [name: string, text: string, reader: string[]][] => {
    if (file.endsWith('.mjs'))
      return [[file, text, [process.execPath, '--input-type=module', '--check', '-']]];
    const [, shell] = /^#!\/(?:usr\/)?bin\/(?:env )?(sh|bash)$/m.exec(text.split('\n')[0] ?? '') ?? [];
    return shell ? [[file, text, [shell, '-n']]] : [];
  }),
);
const hasShell = spawnSync('sh', ['-c', 'true']).status === 0;

it('knows the scripts that init lays', () =>
  expect(SCRIPTS.map(([file]) => file).sort()).toEqual([
    '.githooks/pre-commit',
    'ci/due-issues.mjs',
    'ci/due-issues.sh',
    'ci/readyroom.sh',
    'upload.sh',
  ]));

it.skipIf(!hasShell).each(SCRIPTS)(
  '%s is a whole script that stops at its first failure',
  (_, text, reader) => {
    const [command = '', ...args] = reader;
    const { status, stderr } = spawnSync(command, args, { input: text, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    if (command !== process.execPath) expect(text).toMatch(/^set -eu?$/m);
    expect(text).not.toMatch(/\r|\t {2}/);
    // A broken script must be told from a whole one.
    expect(spawnSync(command, args, { input: `${text}\nif (` }).status).not.toBe(0);
  },
);
