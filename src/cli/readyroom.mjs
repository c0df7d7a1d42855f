#!/usr/bin/env node
// The command `readyroom` of an installed package. Any Node can read this file; it starts the one that the package brings.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const node = nodeOfPackage() || (isRecent(process.versions.node) ? process.execPath : undefined);

if (node) start(node);
else {
  process.stderr.write(
    `Readyroom needs Node 22.18 or newer. This is ${process.versions.node}, and the one that comes with Readyroom is not installed: was npm told to leave out optional packages?\nInstall Readyroom again without that, or a newer Node.\n`,
  );
  process.exitCode = 1;
}

/** The Node among the optional packages, where there is one for this system. */
function nodeOfPackage() {
  const require = createRequire(import.meta.url);
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(here, '../../package.json'), 'utf8'));
  const system = `${process.platform.replace('win32', 'win')}-${process.arch}`;
  for (const name of Object.keys(optionalDependencies || {}).filter((each) => each.endsWith(system))) {
    try {
      const manifest = require.resolve(`${name}/package.json`);
      const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
      const file = path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin.node);
      if (existsSync(file)) return file;
    } catch {
      // Not installed: the machine's own may do.
    }
  }
  return undefined;
}

/** Whether a Node runs TypeScript as it stands. */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function start(executable) {
  // Node takes the types from our sources by itself, but from nothing below a folder `node_modules`.
  const installed = here.split(path.sep).includes('node_modules');
  const hooks = installed ? ['--import', pathToFileURL(path.join(here, 'read-types.mjs')).href] : [];
  const args = ['--disable-warning=ExperimentalWarning', ...hooks, path.join(here, 'main.ts')];
  const child = spawn(executable, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C reaches both; the command ends in its own order, and this one after it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${executable} does not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (status) => (process.exitCode = status === null ? 1 : status));
}
