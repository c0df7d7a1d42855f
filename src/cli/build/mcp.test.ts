import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../bench/corpus.ts';
import { pageKey } from '../../adapters/disk/page-key.ts';
import { openBuiltSite } from '../../adapters/mcp/read-site.ts';
import { TOOLS } from '../../adapters/mcp/tools.ts';
import { apiFiles, runbookFiles } from '../../domain/exchange/api/api-files.ts';
import { RULES } from '../../domain/rules/index.ts';
import { exportSourceOf } from '../../testing/exchange/export-source.ts';
import { runs } from '../../testing/length.ts';
import { runCli } from '../../testing/run-cli.ts';
import { emptyFolder, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { NO_LIBRARY } from './mcp.ts';
import { searchIndex, searchIndexScript } from '../../views/search/search-index.ts';

const ADDRESS = 'https://runbooks.example/a/';
let site: string;
let client: Client;

/** The files of a built site that are asked; kept until the last test. */
async function writeSite(folder: string): Promise<void> {
  const source = await exportSourceOf();
  const given = { ...source, contentHash: 'hash', hashOf: pageKey };
  await writeFiles(folder, {
    ...Object.fromEntries(apiFiles(given, '.json').map(({ name, make }) => [`api/v1/${name}.json`, make()])),
    ...Object.fromEntries(
      runbookFiles(given).map(({ name, make }) => [`api/v1/runbooks/${name}.json`, make()]),
    ),
    'scripts/search-index.js': searchIndexScript(searchIndex(source, RULES)),
    'secret.json': '{"word":"outsider"}',
  });
}

afterAll(async () => {
  await client.close();
  rmSync(site, { recursive: true, force: true });
});
beforeAll(async () => {
  site = mkdtempSync(path.join(tmpdir(), 'readyroom-mcp-'));
  await writeSite(site);
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [path.resolve('src/cli/main.ts'), 'mcp', '--out', site, '--site', ADDRESS],
      stderr: 'pipe',
    }),
  );
});

async function ask(name: string, given: Record<string, unknown>) {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  return { told: structuredContent as Record<string, never>, isError: isError === true, content };
}

describe('agents over standard input and output', () => {
  it('are told tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(TOOLS));
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
  });

  it('find a runbook by what happened, and read its steps with their addresses', async () => {
    const { told } = await ask('find_runbook', { query: 'files are being encrypted, ransomware', most: 1 });
    const page = `${ADDRESS}runbooks/ransomware/`;
    expect(told).toMatchObject({ runbooks: [{ id: 'ransomware', page }] });
    const list = await ask('get_step', { runbook: 'ransomware' });
    const [first] = list.told['steps'] as unknown as { key: string; page: string }[];
    expect(first?.page).toMatch(/^https:\/\/runbooks\.example\/a\/runbooks\/ransomware\/#[\w-]+$/);
    const { told: read } = await ask('get_step', { runbook: 'ransomware', step: first?.key });
    expect(read).toMatchObject({ runbook: 'ransomware', page, step: { key: first?.key, page: first?.page } });
  });

  it.each([
    ['alert_runbooks', { alert: 'edr/web-server-spawns-shell' }, 'runbooks/web-shell/'],
    ['alert_runbooks', { alert: 'WEB SERVER STARTED A SHELL' }, 'runbooks/web-shell/'],
    ['readiness', {}, 'readiness/detect/'],
    ['readiness', { function: 'de' }, 'readiness/detect/'],
    ['score', {}, 'maturity/'],
    ['score', { node: 'DE.CM-01' }, 'maturity/DE.CM-01/'],
  ])('%s %o', async (name, given, address) => {
    const { told, isError } = await ask(name, given);
    expect(isError, JSON.stringify(told)).toBe(false);
    expect(JSON.stringify(told)).toContain(`"page":"${ADDRESS}${address}"`);
  });

  it.each([
    ['get_step', { runbook: '../../secret' }],
    ['get_step', { runbook: 'ransomware', step: '__proto__' }],
    ['get_step', { runbook: 'constructor' }],
    ['alert_runbooks', { alert: '<script>' }],
    ['readiness', { function: '../secret' }],
    ['score', { node: 'toString' }],
  ])('what is not there is said: %s %o', async (name, given) => {
    const { told, isError } = await ask(name, given);
    expect(isError).toBe(true);
    expect(told).toHaveProperty('unknown');
  });

  it('whatever is asked, the answer is one of the site, and the next question is answered too', async () => {
    const anything = fc.dictionary(
      fc.constantFrom('query', 'most', 'runbook', 'step', 'alert', 'function', 'node', 'other', '__proto__'),
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.constant('../../secret.json'),
        fc.jsonValue({ maxDepth: 1 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(TOOLS), 'delete'), anything, async (name, given) => {
        const answer = await client.callTool({ name, arguments: given }).catch((error: Error) => error);
        const words = answer instanceof Error ? answer.message : JSON.stringify(answer);
        expect(words).not.toMatch(/outsider|at .*\.ts:|node_modules|\/tmp\//);
      }),
      { numRuns: runs(40, 500), endOnFailure: true },
    );
    expect((await ask('score', {})).isError).toBe(false);
  });
});

it('without its library the command says in one line what brings it', async () => {
  const hook = `import { registerHooks } from 'node:module';
registerHooks({ resolve(name, context, next) {
  if (name.includes('@modelcontextprotocol/')) throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
} });`;
  const run = promisify(execFile)(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(hook)}`,
    path.resolve('src/cli/main.ts'),
    'mcp',
    '--out',
    site,
  ]);
  await expect(run).rejects.toMatchObject({ code: 1, stdout: '', stderr: NO_LIBRARY });
});

it('a site that is not there, or half there, is said in one line', async () => {
  const none = await runCli(['mcp', '--out', 'dist'], { cwd: emptyFolder() });
  expect(none).toMatchObject({ code: 1, out: '' });
  expect(none.err).toMatch(/^There is no site in .*\n$/);
  const half = openBuiltSite(treeOnDisk({ 'api/v1/scores.json': '{"api":1}' }));
  await expect(half.read('scores')).rejects.toThrow('build the site again');
});
