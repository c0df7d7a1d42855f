import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a walk from nothing to a published site measured. */
export interface Walk {
  /** Version of the Node that the team's commands ran on. */
  node: string;
  installSeconds: number;
  installMegabytes: number;
  /** Exit code and words of every command, in order. */
  steps: { command: string; code: number | null; said: string }[];
  /** Title of the page that was served before and after a line was changed. */
  served: string[];
}

/**
 * Goes the way of a team that has nothing but the tarball: an empty folder, an empty npm cache, install, `init`, `check`,
 * `build`, a page served, a line changed and served again. `node` is the Node that it all runs on. Paths are such as people have.
 */
export async function tryPackage(tarball: string, node = process.execPath): Promise<Walk> {
  const home = mkdtempSync(path.join(tmpdir(), 'readyroom way #1 100% für '));
  const cache = path.join(home, 'npm cache');
  const env = {
    ...process.env,
    NO_COLOR: '1',
    npm_config_cache: cache,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH']}`,
  };
  // What runs this walk is not what runs the team's commands.
  for (const name of Object.keys(env))
    if (/^npm_(?!config_(?:cache|registry))|^NODE_ENV$/.test(name)) Reflect.deleteProperty(env, name);
  const steps: Walk['steps'] = [];
  const run = (cwd: string, command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd,
      env,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const line = [command, ...args].map((word) => path.basename(word)).join(' ');
    steps.push({ command: line, code: status, said: `${stdout}${stderr}`.trim() });
    // What comes after would fail in words that name something else.
    if (status !== 0) throw new Error(`${line} ended with ${status}: ${stdout}${stderr}`);
  };
  try {
    const tool = path.join(home, 'tool');
    mkdirSync(tool);
    writeFileSync(path.join(tool, 'package.json'), '{ "private": true }\n');
    const began = performance.now();
    run(tool, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
    const installSeconds = (performance.now() - began) / 1000;
    const installMegabytes = sizeOf(path.join(tool, 'node_modules')) / 1_000_000;
    const programme = path.join(home, 'our secops');
    run(
      tool,
      'npx',
      '--no',
      '--',
      'readyroom',
      'init',
      programme,
      '--name',
      'Our team',
      '--publish',
      'nginx',
    );
    run(programme, 'sh', 'ci/readyroom.sh');
    run(programme, 'npm', 'run', '-s', 'readyroom', '--', 'check', '--fail-on', 'warning');
    run(programme, 'npm', 'run', '-s', 'readyroom', '--', 'score');
    const served = [await titleServed(programme, env)];
    const file = path.join(programme, 'runbooks/phishing.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Changed by a reviewer'));
    run(programme, 'npm', 'run', '-s', 'build');
    served.push(await titleServed(programme, env));
    run(programme, 'npm', 'run', '-s', 'readyroom', '--', 'upgrade', tarball, '--dry-run');
    const version = spawnSync('node', ['--version'], { env, encoding: 'utf8' }).stdout.trim();
    return { node: version, installSeconds, installMegabytes, steps, served };
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

/** The title of the runbook's page, as the built site is served. */
async function titleServed(programme: string, env: NodeJS.ProcessEnv): Promise<string> {
  const bin = path.join(programme, 'node_modules/@readyroom/readyroom/bin/readyroom.mjs');
  const server = spawn('node', [bin, 'preview', '--port', '0'], { cwd: programme, env });
  try {
    const page = await fetch(new URL('runbooks/phishing/', await addressOf(server)));
    return /<h1[^>]*>([^<]*)/.exec(await page.text())?.[1]?.trim() ?? '';
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of server.stderr ?? []) {
    said += String(chunk);
    const found = /http:\/\/\S+/.exec(said)?.[0];
    if (found) return found;
  }
  throw new Error(`nothing was served: ${said}`);
}
