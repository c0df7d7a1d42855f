import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PRODUCT } from '../../adapters/disk/product.ts';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';
import { templatesIn } from './templates.ts';

interface Issue {
  iid: number;
  title: string;
  description: string;
  labels: string;
  state: 'opened' | 'closed';
}

/** Stands for GitLab: keeps issues of one project, two on a page. */
let forge: Server;
let issues: Issue[];
let did: string[];
let root: string;
const FOREIGN = {
  iid: 1,
  title: 'Ours',
  description: 'By hand',
  labels: 'readyroom-due',
  state: 'opened',
} as const;

beforeEach(async () => {
  [issues, did] = [[{ ...FOREIGN }], []];
  forge = createServer((request, response) => {
    void answer(
      request.method ?? '',
      request.url ?? '',
      request.headers['private-token'],
      text(request),
    ).then(({ status = 200, body, next = '' }) =>
      response.writeHead(status, { 'x-next-page': next }).end(JSON.stringify(body)),
    );
  }).listen(0, '127.0.0.1');
  await once(forge, 'listening');
  root = treeOnDisk({
    ...SAMPLE_TREE,
    'ci/due-issues.mjs': templatesIn('repository').get('ci/due-issues.mjs') ?? '',
    'package.json': JSON.stringify({
      scripts: { readyroom: `node ${JSON.stringify(path.join(PRODUCT, 'src/cli/readyroom.mjs'))}` },
    }),
  });
});
afterEach(() => void forge.close());

type Answer = { status?: number; body: unknown; next?: string };
async function answer(method: string, url: string, token: unknown, read: Promise<string>): Promise<Answer> {
  const sent = await read;
  const { pathname, searchParams } = new URL(url, 'http://forge');
  const [, iid, notes] =
    /^\/api\/v4\/projects\/team%2Fops\/issues(?:\/(\d+)(\/notes)?)?$/.exec(pathname) ?? [];
  if (token !== 'secret') return { status: 401, body: { message: '401 Unauthorized' } };
  if (method === 'GET') {
    const page = Number(searchParams.get('page'));
    const open = issues.filter(({ state }) => state === searchParams.get('state'));
    return { body: open.slice(page * 2 - 2, page * 2), next: open.length > page * 2 ? String(page + 1) : '' };
  }
  const given = JSON.parse(sent) as Partial<Issue> & { state_event?: string };
  did.push(`${method}${iid ? ` ${iid}` : ''}${notes ?? ''}${given.state_event ? ' close' : ''}`);
  if (method === 'POST' && !iid)
    issues.push({ iid: issues.length + 1, state: 'opened', ...(given as Omit<Issue, 'iid' | 'state'>) });
  const found = issues.find((one) => String(one.iid) === iid);
  if (found && method === 'PUT') Object.assign(found, given.state_event ? { state: 'closed' } : given);
  return { body: {} };
}

/** What the script did on a day, what is open after it, and what it said. */
async function run(today: string, more: Record<string, string> = {}) {
  did.length = 0;
  const { port } = forge.address() as AddressInfo;
  const env = {
    ...process.env,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
    CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
    CI_PROJECT_ID: 'team/ops',
    READYROOM_ISSUES_TOKEN: 'secret',
    DUE_TODAY: today,
    ...more,
  };
  const said = await promisify(execFile)('node', ['ci/due-issues.mjs'], { cwd: root, env }).then(
    () => '',
    (error: { stderr: string }) => error.stderr,
  );
  return { did: [...did], said, open: issues.filter(({ state, iid }) => state === 'opened' && iid > 1) };
}

function change(file: string, from: string, to: string): void {
  const before = readFileSync(path.join(root, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(path.join(root, file), before.replace(from, to));
}

it('opens an issue for what falls due, once; renews it when the day moves; closes it when it is done', async () => {
  const first = await run('2026-12-20');
  expect(first).toMatchObject({ did: ['POST'], said: '' });
  expect(first.open).toMatchObject([
    {
      title: 'Check again: Every feed was checked this quarter',
      description: expect.stringMatching(/^<!-- readyroom-due answer-detect-feed-checked 2026-12-30 -->/),
      labels: 'readyroom-due',
    },
  ]);
  expect(await run('2026-12-20')).toMatchObject({ did: [], said: '' });
  change('content/readiness/detect.yml', 'checked: 2026-10-01', 'checked: 2026-10-02');
  expect(await run('2026-12-20')).toMatchObject({
    did: ['PUT 2'],
    open: [{ iid: 2, description: expect.stringContaining('2026-12-31') }],
  });
  change('content/readiness/detect.yml', 'checked: 2026-10-02', 'checked: 2026-10-25');
  expect(await run('2026-12-21')).toMatchObject({ did: ['POST 2/notes', 'PUT 2 close'], open: [], said: '' });
  expect(issues[0]).toEqual(FOREIGN);
});

it('opens no more than a team can take in one run, and finds what stands on later pages', async () => {
  expect((await run('2027-01-25', { DUE_MOST: '2' })).open).toHaveLength(2);
  expect((await run('2027-01-25', { DUE_MOST: '2' })).open).toHaveLength(4);
});

it.each([
  ['no token', { READYROOM_ISSUES_TOKEN: '' }, /^READYROOM_ISSUES_TOKEN is not set: /],
  ['a wrong one', { READYROOM_ISSUES_TOKEN: 'x' }, /^GitLab refuses GET issues.*: 401 \{"message"/],
  ['no GitLab', { CI_API_V4_URL: 'http://127.0.0.1:9/' }, /^GitLab does not answer: /],
])('says in a line what is wrong with %s', async (_, more, words) => {
  const { said, did: done } = await run('2026-12-20', more);
  expect(done).toEqual([]);
  expect(said.trim().split('\n').at(-1)).toMatch(words);
});
