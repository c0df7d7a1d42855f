// Keeps an issue for everything that is due within two weeks: opens it, renews the one that is open, and closes it once it
// is done or moved. Running it again changes nothing. DUE_WITHIN: days. DUE_MOST: new issues in one run, the first due first.
// READYROOM_ISSUES_TOKEN: a project access token with the scope "api" and the role Reporter, as a masked variable.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LABEL = 'readyroom-due';
const MARK = /<!-- readyroom-due ([a-z0-9-]+) ([0-9-]+) -->/;
const { DUE_WITHIN = '14', DUE_MOST = '20', DUE_TODAY, CI_API_V4_URL, CI_PROJECT_ID } = process.env;
const token = process.env.READYROOM_ISSUES_TOKEN;

function stop(words) {
  console.error(words);
  process.exit(1);
}

async function ask(way, method = 'GET', body = undefined) {
  const answer = await fetch(`${CI_API_V4_URL}/projects/${encodeURIComponent(CI_PROJECT_ID)}/${way}`, {
    method,
    headers: { 'private-token': token, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch((error) => stop(`GitLab does not answer: ${error.cause?.message ?? error.message}`));
  if (!answer.ok) stop(`GitLab refuses ${method} ${way}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function openIssues() {
  const open = new Map();
  for (let page = '1'; page; ) {
    const answer = await ask(`issues?labels=${LABEL}&state=opened&order_by=created_at&sort=asc&per_page=100&page=${page}`);
    for (const { iid, description } of await answer.json()) {
      const [, key, day] = MARK.exec(description ?? '') ?? [];
      if (key && !open.has(key)) open.set(key, { iid, day });
    }
    page = answer.headers.get('x-next-page');
  }
  return open;
}

if (!token || !CI_API_V4_URL || !CI_PROJECT_ID)
  stop('READYROOM_ISSUES_TOKEN is not set: a project access token with the scope "api", as a masked variable.');
const made = mkdtempSync(path.join(tmpdir(), 'readyroom-due-'));
process.on('exit', () => rmSync(made, { recursive: true, force: true }));
const today = DUE_TODAY ?? new Date().toISOString().slice(0, 10);
const words = ['run', '-s', 'readyroom', '--', 'export', 'calendar', '--as-of', today, '--out', path.join(made, 'due')];
const { status } = spawnSync('npm', words, { stdio: ['ignore', 2, 2] });
if (status !== 0) stop('The calendar was not made, so no issue was touched.');

const wanted = new Map();
for (const line of readFileSync(path.join(made, 'due/due.tsv'), 'utf8').split('\n').filter(Boolean)) {
  const [key, day, days, title] = line.split('\t');
  if (Number(days) <= Number(DUE_WITHIN)) wanted.set(key, { day, title });
}
const open = await openIssues();
let opened = 0;
for (const [key, { day, title }] of wanted) {
  const text = () => ({ title, description: readFileSync(path.join(made, `due/issues/${key}.md`), 'utf8') });
  const known = open.get(key);
  if (known && known.day !== day) await ask(`issues/${known.iid}`, 'PUT', text());
  if (known || opened >= Number(DUE_MOST)) continue;
  opened += 1;
  await ask('issues', 'POST', { ...text(), labels: LABEL });
}
for (const [key, { iid }] of open) {
  if (wanted.has(key)) continue;
  await ask(`issues/${iid}/notes`, 'POST', { body: 'No longer due: it was done, moved or taken away.' });
  await ask(`issues/${iid}`, 'PUT', { state_event: 'close' });
}
