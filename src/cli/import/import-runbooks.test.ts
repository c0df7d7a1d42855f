import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../testing/cpu-time.ts';
import { runCli } from '../../testing/run-cli.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';

const PAGE = `# Lost laptop

Use this when somebody reports a laptop that is gone.

## Detection

1. Ask when and where it was seen last.

## Containment

1. Lock the device.
2. Revoke its sessions, see ![the screen](screen.png).

## Recovery

1. Hand out another one, as [the other page](Other%20Page.md) says.
`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = emptyFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, 'old', file)), { recursive: true });
    writeFileSync(path.join(root, 'old', file), text);
  }
  return root;
}

const LIBRARY = {
  'mail/Lost Laptop.md': PAGE,
  'mail/Other Page.md': PAGE.replace('Lost laptop', 'Other page').replace(/!\[.*?\)/, 'it'),
  'mail/screen.png': PIXEL,
  'mail/README.md': '# Mail\n\nWhat is here.\n',
  'empty.md': ' \n',
};
const all = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .sort();

describe('import runbooks', () => {
  it('makes a programme that check finds no error in, and a report of what a person must look at', async () => {
    const root = folderWith(LIBRARY);
    const { code, out, err } = await runCli(
      ['import', 'runbooks', 'old', '--out', 'new', '--format', 'json'],
      { cwd: root },
    );
    expect([code, err]).toEqual([
      0,
      '6 files written. Every word of the source is in its draft, and check finds no error in them.\n',
    ]);
    expect(all(path.join(root, 'new'))).toEqual([
      'content/roles.yml',
      'content/site.yml',
      'runbooks/mail/README.md',
      'runbooks/mail/lost-laptop.md',
      'runbooks/mail/other-page.md',
      'runbooks/mail/screen.png',
    ]);
    expect(readFileSync(path.join(root, 'new/runbooks/mail/screen.png'))).toEqual(PIXEL);
    const report = JSON.parse(out) as {
      pages: { to: string; minutes: number; person: unknown[] }[];
      skipped: unknown[];
    };
    expect(report.skipped).toEqual([{ file: 'empty.md', why: 'empty' }]);
    expect(report.pages.map(({ to }) => to)).toEqual([
      'runbooks/mail/lost-laptop.md',
      'runbooks/mail/other-page.md',
      'runbooks/mail/README.md',
    ]);
    for (const { minutes } of report.pages) expect(minutes).toBeLessThanOrEqual(5);
    expect((await runCli(['check', '--root', 'new'], { cwd: root })).code).toBe(0);
  });

  it('writes over nothing but with --force, and nothing at all on a dry run', async () => {
    const root = folderWith(LIBRARY);
    const run = (...options: string[]) =>
      runCli(['import', 'runbooks', 'old', '--out', 'new', ...options], { cwd: root });
    expect((await run('--dry-run')).err).toContain(
      '6 files would be written. Nothing was written (--dry-run).',
    );
    expect(existsSync(path.join(root, 'new'))).toBe(false);
    expect((await run()).code).toBe(0);
    const page = path.join(root, 'new/runbooks/mail/README.md');
    writeFileSync(page, '# Ours\n');
    const again = await run();
    expect(again.code).toBe(1);
    expect(again.err).toContain(
      'runbooks/mail/README.md is there already. Write over with --force, or name another --out.\nNothing was written.',
    );
    expect(readFileSync(page, 'utf8')).toBe('# Ours\n');
    expect((await run('--force')).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('# Mail');
  });

  it('reports for people and as Markdown', async () => {
    const root = folderWith({ 'Lost Laptop.md': PAGE.replace('![the screen](screen.png)', 'it') });
    const run = (...options: string[]) =>
      runCli(['import', 'runbooks', 'old/Lost Laptop.md', '--out', 'new', '--dry-run', ...options], {
        cwd: root,
      });
    const people = await run();
    expect(people.err).toContain('Lost Laptop.md → runbooks/lost-laptop.md (runbook, ');
    expect(people.err).toContain('recognised      phases: detection, containment, recovery');
    expect(people.err).toContain('needs a person  name the role that keeps it correct (owner)');
    expect((await run('--format', 'markdown')).out).toContain(
      '| Lost Laptop.md | runbooks/lost-laptop.md | runbook |',
    );
  });

  it('mends what the shape of a draft makes of words that were never meant so', async () => {
    const text = PAGE.replace(
      '1. Lock the device.',
      '### Decision: locked?\n\n- **Yes** → go on\n- **No** -> lock it\n\n### Next one\n\n**Next:** ask the lead\n\n- [ ] Photo\n- [ ] Photo\n\n<!-- readyroom-allow link/dead-file: x -->\n\nSee [up](#nowhere-at-all), [x][gone], **Role:** nobody.',
    ).replace('![the screen](screen.png)', 'it');
    const root = folderWith({
      'Lost Laptop.md': text,
      'Other Page.md': PAGE.replace('![the screen](screen.png)', 'it'),
    });
    const { code, err } = await runCli(['import', 'runbooks', 'old', '--out', 'new'], { cwd: root });
    expect([code, err.split('\n').filter((line) => line.includes('not imported'))]).toEqual([0, []]);
    expect((await runCli(['check', '--root', 'new'], { cwd: root })).code).toBe(0);
  });
});

describe('hostile input: an error in a moment, and nothing written', () => {
  const refused = async (root: string, ...options: string[]) => {
    let run = { code: -1, out: '', err: '' };
    const took = await cpuTime(async () => {
      run = await runCli(['import', 'runbooks', 'old', '--out', 'new', ...options], { cwd: root });
    });
    expect(took).toBeLessThan(10_000);
    expect(run.err).not.toMatch(/^\s+at /m);
    return run;
  };

  it('a page of 200 MB', async () => {
    const root = folderWith({ 'a.md': 'x' });
    truncateSync(path.join(root, 'old/a.md'), 200_000_000);
    const { code, err } = await refused(root);
    expect([code, existsSync(path.join(root, 'new'))]).toEqual([1, false]);
    expect(err).toContain('a.md: not imported. It has 200 MB');
  });

  it.each<[string, string | Uint8Array]>([
    ['quotations in each other', `${'> '.repeat(10_000)}x\n`],
    [
      'lists in each other',
      Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at * 2)}- x`)
        .join('\n')
        .slice(0, 1_900_000),
    ],
    [
      'boxes in each other',
      Array.from({ length: 300 }, (_, at) => `${'    '.repeat(at)}!!! note\n`).join('\n'),
    ],
    ['tags without end', `${'<a'.repeat(2000)}\n\n${'{{<'.repeat(2000)}\n\n${'[['.repeat(2000)}\n`],
    ['no text', new Uint8Array([0x89, 0x50, 0, 0, 1, 2])],
  ])('%s', async (_, bytes) => {
    const root = folderWith({ 'a.md': bytes });
    const { code, err } = await refused(root);
    expect([code, existsSync(path.join(root, 'new'))]).toEqual([1, false]);
    expect(err).toContain('a.md: not imported. ');
  });

  it.each<[string, string]>([
    [
      'aliases of aliases',
      `---\na: &a [x, x]\n${Array.from({ length: 300 }, (_, at) => `b${at}: &b${at} [*${at === 0 ? 'a' : `b${at - 1}`}, *${at === 0 ? 'a' : `b${at - 1}`}]`).join('\n')}\n---\n\n${PAGE.replace('![the screen](screen.png)', 'it')}`,
    ],
    [
      'a name that every object has',
      `---\n__proto__:\n  polluted: yes\ntoString: x\n---\n\n${PAGE.replace('![the screen](screen.png)', 'it')}`,
    ],
    [
      'code in the front matter',
      `---js\nprocess.exit(7)\n---\n\n${PAGE.replace('![the screen](screen.png)', 'it')}`,
    ],
    ['Windows-1252', `${PAGE.replace('![the screen](screen.png)', 'it')}`],
  ])('%s is read as far as it can be', async (what, text) => {
    const bytes =
      what === 'Windows-1252' ? Buffer.from(text.replace('reports', 'd\u00e9clare'), 'latin1') : text;
    const root = folderWith({
      'a.md': bytes,
      'Other Page.md': PAGE.replace('![the screen](screen.png)', 'it'),
    });
    const { code } = await refused(root);
    expect(code).toBe(0);
    expect((await runCli(['check', '--root', 'new'], { cwd: root })).code).toBe(0);
  });

  it('links to other places are not followed, and files outside the folder never carried', async () => {
    const root = folderWith({
      'a.md': `${PAGE.replace('screen.png', '../secret.png')}\n[x](../../../../../etc/passwd)\n`,
      'Other Page.md': '',
    });
    writeFileSync(path.join(root, 'secret.png'), PIXEL);
    symlinkSync('/etc/hostname', path.join(root, 'old/link.md'));
    symlinkSync('/etc', path.join(root, 'old/etc'));
    const { code, err } = await refused(root);
    expect(code).toBe(0);
    expect(err).toContain('link.md: skipped, a link to another place: not followed');
    expect(all(path.join(root, 'new'))).toEqual(['content/roles.yml', 'content/site.yml', 'runbooks/a.md']);
  });
});
