import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { keepCommands } from './keep-commands.ts';
import { keptCommands } from './kept-commands.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const root = path.join(emptyFolder(), 'programme');
const CHECK = ['check', '--root', root, '--as-of', '2026-11-15', '--format', 'json'];
const cache = emptyFolder();
const compiled = path.join(cache, 'pages');

beforeAll(async () => {
  expect((await runCli(['init', root], { cwd: PRODUCT })).code).toBe(0);
  await keepCommands(compiled);
});

/** What the command prints, and the sources that its process loaded. */
async function run(): Promise<{ out: string; loaded: string[] }> {
  const hook = `import { registerHooks } from 'node:module';
const urls = [];
registerHooks({ load(url, context, next) { urls.push(url); return next(url, context); } });
process.on('exit', () => process.stderr.write(urls.join('\\n')));`;
  const { stdout: out, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, 'src/cli/main.ts', ...CHECK],
    { cwd: PRODUCT, env: { ...process.env, READYROOM_CACHE: cache }, maxBuffer: 1 << 24 },
  );
  return { out, loaded: stderr.split('\n').filter((url) => url.endsWith('/run-command.ts')) };
}

it('what is kept says what the sources say, and is taken only while it is whole', async () => {
  const { code, out } = await runCli(CHECK, { cwd: PRODUCT });
  expect(code).toBe(0);
  expect(await run()).toEqual({ out, loaded: [] });
  const kept = keptCommands(compiled);
  const folder = path.dirname(kept?.main ?? '');
  const some = readdirSync(folder).find((name) => name.startsWith('chunk-')) ?? '';
  writeFileSync(path.join(folder, some), 'process.exit(3);');
  expect(keptCommands(compiled)).toBeUndefined();
  expect(await run()).toMatchObject({ out, loaded: [expect.stringContaining('src/cli/')] });
});
