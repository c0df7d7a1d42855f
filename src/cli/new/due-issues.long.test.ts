import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRODUCT } from '../../adapters/disk/product.ts';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { emptyFolder, treeOnDisk } from '../../testing/tree-on-disk.ts';

const SCRIPT = path.join(PRODUCT, 'src/cli/new/templates/repository/ci/due-issues.sh');
const HAS_SHELL = ['sh', 'awk', 'jq'].every((name) => spawnSync(name, ['--help']).error === undefined);

/** Stands for the command of the forge: keeps issues in a file, and answers with jq as the real one does with its own. */
const GH = `#!/usr/bin/env node
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const file = process.env.ISSUES;
const issues = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const [noun, verb, ...rest] = process.argv.slice(2);
const of = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const body = () => readFileSync(of('--body-file'), 'utf8');
const found = () => issues.find(({ number }) => String(number) === rest[0]);
const did = (what) => require('node:fs').appendFileSync(process.env.ISSUES + '.log', what + '\\n');
if (noun === 'issue' && verb === 'list')
  process.stdout.write(execFileSync('jq', ['-r', of('--jq')], { input: JSON.stringify(issues.filter(({ open }) => open)) }));
else if (noun === 'issue' && verb === 'create') did('create'), issues.push({ number: issues.length + 1, title: of('--title'), body: body(), open: true });
else if (noun === 'issue' && verb === 'edit') did('edit'), Object.assign(found(), { title: of('--title'), body: body() });
else if (noun === 'issue' && verb === 'close') did('close'), Object.assign(found(), { open: false });
else if (noun !== 'label') process.exit(9);
writeFileSync(file, JSON.stringify(issues));
`;

interface Issue {
  number: number;
  title: string;
  body: string;
  open: boolean;
}

/** A programme with the script as init lays it, and a forge that has no issue yet. */
function laid() {
  const root = treeOnDisk({
    ...SAMPLE_TREE,
    'ci/due-issues.sh': readFileSync(SCRIPT, 'utf8'),
    'package.json': JSON.stringify({
      scripts: { readyroom: `node ${JSON.stringify(path.join(PRODUCT, 'src/cli/readyroom.mjs'))}` },
    }),
  });
  const tools = treeOnDisk({ gh: GH });
  chmodSync(path.join(tools, 'gh'), 0o755);
  const store = path.join(emptyFolder(), 'issues.json');
  const log = `${store}.log`;
  return {
    change(file: string, from: string, to: string): void {
      const text = readFileSync(path.join(root, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(path.join(root, file), text.replace(from, to));
    },
    /** What the script did on a day, and what is open after it. */
    run(today: string, more: Record<string, string> = {}) {
      writeFileSync(log, '');
      const env = {
        ...process.env,
        PATH: `${tools}${path.delimiter}${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
        ISSUES: store,
        DUE_TODAY: today,
        ...more,
      };
      const { status, stderr, stdout } = spawnSync('sh', ['ci/due-issues.sh'], {
        cwd: root,
        env,
        encoding: 'utf8',
      });
      expect(status, `${stdout}${stderr}`).toBe(0);
      const all = existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as Issue[]) : [];
      return {
        did: readFileSync(log, 'utf8').trim().split('\n').filter(Boolean),
        open: all.filter(({ open }) => open),
      };
    },
  };
}

describe.skipIf(!HAS_SHELL)('the weekly job', () => {
  it('opens an issue for what falls due, once; renews it when the day moves; closes it when it is done', () => {
    const { run, change } = laid();
    const first = run('2026-12-20');
    expect(first.open.map(({ title }) => title)).toEqual([
      'Check again: Every feed was checked this quarter',
    ]);
    expect(first.open[0]?.body).toMatch(
      /^<!-- readyroom-due answer-detect-feed-checked 2026-12-30 -->\n\nDue on 2026-12-30\./,
    );
    expect(run('2026-12-20').did).toEqual([]);
    change(
      'content/readiness/detect.yml',
      'checked: 2026-10-01, valid_for: 90d',
      'checked: 2026-10-02, valid_for: 90d',
    );
    expect(run('2026-12-20')).toMatchObject({
      did: ['edit'],
      open: [{ number: 1, body: expect.stringContaining('2026-12-31') }],
    });
    change('content/readiness/detect.yml', 'checked: 2026-10-02', 'checked: 2026-10-25');
    expect(run('2026-12-21')).toMatchObject({ did: ['close'], open: [] });
  });

  it('opens no more than a team can take in one run, the first due first', () => {
    const { run } = laid();
    const { open } = run('2027-01-25', { DUE_MOST: '2' });
    expect(open.map(({ title }) => title)).toEqual([
      'Check again: Every feed was checked this quarter',
      'Review: Ransomware',
    ]);
    expect(run('2027-01-25', { DUE_MOST: '2' }).open).toHaveLength(4);
  });
});
