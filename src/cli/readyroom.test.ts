import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../testing/tree-on-disk.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const MANIFEST = JSON.parse(readFileSync(path.join(PRODUCT, 'package.json'), 'utf8'));
const COMMAND = path.join(PRODUCT, MANIFEST.bin.readyroom);

/** Runs a file as a Node of that version would, told of nothing but its number. */
function runAs(version: string, file: string, ...args: string[]) {
  const disguise = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${disguise}`, file, ...args], {
    encoding: 'utf8',
  });
}

/** The command in a package whose optional packages were left out. */
function alone(): string {
  const file = path.join(emptyFolder(), 'src/cli/readyroom.mjs');
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(COMMAND, file);
  writeFileSync(path.join(file, '../../../package.json'), '{ "optionalDependencies": { "node-none": "1" } }');
  writeFileSync(path.join(file, '../main.ts'), 'const say: string = "started";\nconsole.log(say);\n');
  return file;
}

it('starts the Node of the package, whatever Node the machine has', () => {
  const { status, stderr } = runAs('14.21.3', COMMAND, '--help');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^Usage: readyroom/);
});

it('hands on what the command says with its exit code', () =>
  expect(runAs('20.0.0', COMMAND, 'scour')).toMatchObject({ status: 2, stdout: '' }));

it.each([
  ['14.21.3', 1],
  ['20.20.2', 1],
  ['22.17.1', 1],
  ['22.18.0', 0],
  ['26.0.0', 0],
])('without the Node of the package, Node %s ends with %i', (version, code) => {
  const { status, stdout, stderr } = runAs(version, alone());
  expect(status).toBe(code);
  if (code === 0) expect(stdout).toBe('started\n');
  else expect(stderr).toContain(`This is ${version}`);
});

it('reads its types below node_modules too', () => {
  const away = path.join(emptyFolder(), 'node_modules/readyroom/src/cli');
  mkdirSync(away, { recursive: true });
  for (const name of ['readyroom.mjs', 'read-types.mjs'])
    copyFileSync(path.join(PRODUCT, 'src/cli', name), path.join(away, name));
  writeFileSync(path.join(away, 'main.ts'), 'const say: string = "started";\nconsole.log(say);\n');
  writeFileSync(path.join(away, '../../package.json'), '{}');
  expect(runAs('99.0.0', path.join(away, 'readyroom.mjs')).stdout).toBe('started\n');
});
