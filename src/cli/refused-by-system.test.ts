import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEANINGS } from '../adapters/disk/explain-error.ts';
import { runCli } from '../testing/run-cli.ts';
import { emptyFolder, LINKS_ARE_FORBIDDEN, readTree } from '../testing/tree-on-disk.ts';
import { COMMANDS } from './commands.ts';
import { explainFailure } from './explain-failure.ts';
import { runCommand } from './run-command.ts';

const STACK = /^\s+at |node:internal|\.ts:\d+/m;
const PROGRAMME = await emptyProgramme();

function emptyProgramme(): Promise<Record<string, string>> {
  const base = emptyFolder();
  return runCli(['init', 'p'], { cwd: base }).then(() => readTree(path.join(base, 'p')));
}

async function programme(): Promise<string> {
  const root = emptyFolder();
  for (const [file, text] of Object.entries(PROGRAMME)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

describe('every command', () => {
  it.each(COMMANDS.map(({ name }) => name))(
    '%s turns every failure of the system into a sentence',
    async (name) => {
      const command = await COMMANDS.find((each) => each.name === name)?.load();
      if (!command) throw new Error(`there is no ${name}`);
      const { run } = command;
      try {
        for (const code of Object.keys(MEANINGS)) {
          const failure = Object.assign(new Error(`${code}: x`), { code, syscall: 'open', path: '/a/b' });
          command.run = () => Promise.reject(failure);
          let err = '';
          const exit = await runCommand([name], {
            cwd: emptyFolder(),
            env: {},
            out: () => {},
            err: (text) => void (err += text),
            terminal: false,
            clock: () => '2026-11-15',
          });
          expect(exit).toBe(1);
          expect(err).toMatch(new RegExp(`^"/a/b" cannot be opened: .* \\(${code}\\)\\. .*\\n$`));
        }
      } finally {
        command.run = run;
      }
    },
  );
});

it('says even of its own faults one sentence, and where only if asked', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.anything(),
        fc.string().map((text) => new TypeError(text)),
        fc.constantFrom(
          { toString: 1, valueOf: 2 },
          Object.create(null),
          Symbol('x'),
          'a\n    at b',
          'a\u2028 at b',
        ),
      ),
      (thrown) => {
        expect(explainFailure(thrown, {})).not.toMatch(STACK);
      },
    ),
  );
  expect(explainFailure(new TypeError('x'), { READYROOM_TRACE: '1' })).toMatch(STACK);
});

/** Each leaves a programme that its author broke or that the disk does. */
const BROKEN: Record<string, (root: string) => void> = {
  'runbooks is a file': (root) => replace(root, 'runbooks', (file) => writeFileSync(file, 'x')),
  'content is a file': (root) => replace(root, 'content', (file) => writeFileSync(file, 'x')),
  'content/assessments is a file': (root) =>
    replace(root, 'content/assessments', (file) => writeFileSync(file, 'x')),
  'content is a link to itself': (root) => replace(root, 'content', (file) => symlinkSync(file, file)),
  'content leads nowhere': (root) => replace(root, 'content', (file) => symlinkSync('/nowhere', file)),
  'site.yml is a folder': (root) => replace(root, 'content/site.yml', (file) => void mkdirSync(file)),
};

function replace(root: string, name: string, make: (file: string) => void): void {
  rmSync(path.join(root, name), { recursive: true });
  make(path.join(root, name));
}

const LINES = [
  ['check'],
  ['check', '--fix'],
  ['score'],
  ['readiness'],
  ['schema', '--out', 'schemas'],
  ['new', 'runbook', 'lost-device'],
  ['build', '--out', 'content/site'],
];
const makeable = Object.entries(BROKEN).filter(
  ([, harm]) => !LINKS_ARE_FORBIDDEN || !String(harm).includes('symlinkSync'),
);
describe.each(makeable)('where %s', (_, harm) => {
  it.each(LINES.map((line) => [line.join(' '), line] as const))('%s ends with words', async (_name, line) => {
    const root = await programme();
    harm(root);
    const { code, err } = await runCli(line, { cwd: root, env: { READYROOM_BROWSER: 'none' } });
    expect(err).not.toMatch(STACK);
    expect(err).not.toContain('by a fault of Readyroom');
    expect([0, 1, 2]).toContain(code);
  });
});

it.skipIf(process.getuid?.() !== 0)(
  'a user who may not write is told so by every command that writes',
  async () => {
    const root = await programme();
    for (const folder of [root, path.join(root, 'runbooks'), path.join(root, 'content')])
      chmodSync(folder, 0o755);
    const main = path.join(import.meta.dirname, 'main.ts');
    for (const line of [
      ['new', 'runbook', 'lost-device'],
      ['schema', '--out', path.join(root, 'x')],
      ['init', path.join(root, 'y')],
    ]) {
      const env = { ...process.env, READYROOM_CACHE: '/nonexistent/cache', HOME: '/nonexistent' };
      const options = { cwd: root, env, uid: 65_534, gid: 65_534, encoding: 'utf8', stdio: 'pipe' } as const;
      try {
        execFileSync(process.execPath, [main, ...line], options);
        expect.unreachable(line.join(' '));
      } catch (error) {
        const { stderr = '' } = error as { stderr?: string };
        expect(stderr).toMatch(
          /^".*" cannot be (written|made): this user may not do that there \(EACCES\)\. .*\n$/,
        );
      }
    }
    expect(readFileSync(path.join(root, 'content/site.yml'), 'utf8')).toBe(PROGRAMME['content/site.yml']);
  },
);
