import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GIT_IS_MISSING, openGitRepository, type GitRepository } from './git-repository.ts';
import { rows } from './length.ts';
import { runCli } from './run-cli.ts';
import { warmCache } from './warm-cache.ts';
import { validateSarif } from './validate-sarif.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(path.join(PRODUCT, 'content/guides/check-in-ci.md'), 'utf8');
const [WORKFLOW, PIPELINE] = [...GUIDE.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) =>
  parse(text ?? ''),
);

/** What init lays; it calls the script of its own folder. */
const LAID = path.join(PRODUCT, 'src/cli/new/templates/repository');
const laid = (file: string) => parse(readFileSync(path.join(LAID, file), 'utf8'));

interface Step {
  name?: string;
  run?: string;
}
let repository: GitRepository;

/** A programme in a repository of its own, with Readyroom beside it as the checkout step leaves it. */
beforeAll(async () => {
  if (GIT_IS_MISSING) return;
  repository = openGitRepository();
  await runCli(['init', '.'], { cwd: repository.root, clock: new Date().toISOString().slice(0, 10) });
  repository.write('.gitignore', '.readyroom\n.cache\n*.md.out\n');
  repository.commit('2026-10-01');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  repository.git('remote', 'add', 'origin', repository.root);
  repository.git('checkout', '-q', '-b', 'work');
  warmCache(path.join(repository.root, '.cache'));
  symlinkSync(PRODUCT, path.join(repository.root, '.readyroom'), 'junction');
});
afterAll(() => {
  if (GIT_IS_MISSING) return;
  rmSync(path.join(repository.root, '.readyroom'));
  repository.remove();
});

/** Runs a command of the guide as the runner would: a shell that stops at the first failure, in the repository. */
function run(
  command: string,
  more: Record<string, string> = {},
): { code: number | null; out: string; summary: string } {
  const summaryFile = path.join(repository.root, 'summary.md.out');
  writeFileSync(summaryFile, '');
  const own = {
    BASE: 'origin/main',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_REPOSITORY: 'team/secops',
    READYROOM_CACHE: path.join(repository.root, '.cache'),
  };
  const env = { ...process.env, ...own, ...more, PWD: repository.root };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', command], {
    cwd: repository.root,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: `${stdout}${stderr}`, summary: readFileSync(summaryFile, 'utf8') };
}

/** The command of a named step of the workflow. */
function step(job: string, name: string): string {
  const steps = WORKFLOW.jobs[job].steps as Step[];
  return steps.find((each) => each.name === name)?.run ?? `echo no step ${name}; exit 99`;
}

function readRepository(file: string): string {
  return readFileSync(path.join(repository.root, file), 'utf8');
}

describe.skipIf(GIT_IS_MISSING)('the jobs of the guide', () => {
  it('pass a programme as init makes it', () => {
    expect(run(step('check', 'Annotate'))).toMatchObject({ code: 0 });
    const { code, summary } = run(step('check', 'Summarise'));
    expect(code).toBe(0);
    expect(summary).toContain('Readyroom: nothing found');
    expect(run(step('check', 'Write SARIF')).code).toBe(0);
    expect(validateSarif(readRepository('readyroom.sarif'))).toEqual([]);
    expect(run(PIPELINE.check.script.join('\n')).code).toBe(0);
  });

  it('fetch Readyroom at a commit or a tag', () => {
    const product = openGitRepository();
    product.write('package.json', '{ "name": "readyroom" }\n');
    product.commit('2026-10-01');
    product.git('tag', 'v9');
    product.write('package.json', '{ "name": "newer" }\n');
    product.commit('2026-10-02');
    const commit = product.git('rev-parse', 'v9').trim();
    for (const READYROOM of [commit, 'v9'])
      for (const command of [
        step('check', 'Fetch Readyroom'),
        PIPELINE.default.before_script.slice(0, 3).join('\n'),
      ]) {
        const away = command.replaceAll('.readyroom', 'fetched.md.out');
        expect(run(away, { READYROOM_URL: product.root, READYROOM }).code).toBe(0);
        expect(readRepository('fetched.md.out/package.json')).toContain('"readyroom"');
        rmSync(path.join(repository.root, 'fetched.md.out'), { recursive: true });
      }
    product.remove();
  });

  it('publish a site', () => {
    const jobs = [
      [step('publish', 'Build'), 'dist'],
      [PIPELINE.pages.script.join('\n'), 'public'],
    ] as const;
    for (const [command, folder] of rows(jobs.slice(0, 1), jobs)) {
      const built = run(command);
      expect(built.code, built.out).toBe(0);
      expect(readRepository(`${folder}/index.html`)).toContain('<html');
      expect(readRepository(`${folder}/runbooks/phishing/index.html`)).toContain('Phishing');
      for (const [page, kind] of [
        ['steps', 'step'],
        ['communications', 'communication'],
        ['teams', 'team'],
        ['records', 'record'],
        ['alerts', 'alerts'],
        ['reference/regulations', 'regulations'],
      ] as const)
        expect(readRepository(`${folder}/${page}/index.html`), `${page} says what to do next`).toMatch(
          new RegExp(`<p class="panel"[^]*reference/formats/${kind}/`),
        );
      rmSync(path.join(repository.root, folder), { recursive: true });
    }
  });

  it('open an issue where something is due, and none where nothing is', () => {
    const tools = path.join(repository.root, 'tools.md.out');
    mkdirSync(tools);
    writeFileSync(path.join(tools, 'gh'), '#!/bin/sh\nprintf "%s|" "$@"; cat issue.md\n', { mode: 0o755 });
    const PATH = `${tools}${path.delimiter}${process.env['PATH']}`;
    repository.write('issue.md', 'What is due\n');
    repository.write('stale', '1\n');
    const opened = run(step('freshness', 'Open the issue'), { PATH });
    expect(opened.code).toBe(0);
    expect(opened.out).toMatch(
      /^issue\|create\|--title\|Readyroom, \d{4}-\d\d-\d\d\|--body-file\|issue\.md\|What is due\n$/,
    );
    repository.write('stale', '0\n');
    expect(run(step('freshness', 'Open the issue'), { PATH })).toMatchObject({ code: 0, out: '' });
    for (const left of ['issue.md', 'stale', 'tools.md.out'])
      rmSync(path.join(repository.root, left), { recursive: true });
  });

  it('say weekly what is due', () => {
    const weekly = run(step('freshness', 'Write the issue'));
    expect(weekly.code, weekly.out).toBe(0);
    expect(readRepository('issue.md')).toMatch(/^What is due on \d{4}-\d{2}-\d{2}\n/);
    expect(readRepository('stale').trim()).toMatch(/^[01]$/);
    expect([0, 1]).toContain(run(PIPELINE.freshness.script.join('\n')).code);
  });

  it('tell a reviewer what a branch does', () => {
    const file = 'runbooks/phishing.md';
    const before = readRepository(file);
    writeFileSync(path.join(repository.root, file), before.replace(/^### (?=\w)/m, '### Then '));
    const own = laid('.github/workflows/readyroom.yml').jobs.check.steps as Step[];
    const compare = own.find(({ name }) => name === 'Compare')?.run ?? 'exit 99';
    for (const command of rows([compare], [step('check', 'Compare'), compare])) {
      const { code, summary, out } = run(command);
      expect(code, out).toBe(0);
      expect(summary).toContain('what this branch changes');
      expect(summary.match(/^```mermaid$/gm)).toHaveLength(2);
    }
    const pipelines = [laid('.gitlab-ci.yml'), PIPELINE];
    for (const pipeline of rows(pipelines.slice(0, 1), pipelines)) {
      rmSync(path.join(repository.root, 'changes.md'), { force: true });
      const { code, out } = run(pipeline.check.script.join('\n'));
      expect(code, out).toBe(0);
      expect(readRepository('changes.md')).toContain('**Step reworded:** Then ');
      expect(readRepository('gl-code-quality-report.json')).toMatch(/^\[/);
    }
    writeFileSync(path.join(repository.root, file), before);
  });

  it('fail a broken edit, with its place in the repository', () => {
    const file = 'runbooks/phishing.md';
    const before = readRepository(file);
    appendFileSync(path.join(repository.root, file), '\nSee [that](gone.md).\n');
    const annotated = run(step('check', 'Annotate'));
    expect(annotated.code).toBe(1);
    expect(annotated.out).toContain(`::error file=${file},line=`);
    const { code, summary } = run(step('check', 'Summarise'));
    expect(code).toBe(1);
    expect(summary).toContain('gone.md');
    expect(run(step('check', 'Write SARIF')).code).toBe(1);
    expect(readRepository('readyroom.sarif')).toContain(`"uri": "${file}"`);
    expect(run(PIPELINE.check.script.join('\n')).code).toBe(1);
    expect(run(step('publish', 'Build')).code).toBe(1);
    expect(existsSync(path.join(repository.root, 'dist'))).toBe(false);
    writeFileSync(path.join(repository.root, file), before);
  });

  it('install and check out the same version everywhere', () => {
    const jobs = Object.values(WORKFLOW.jobs) as { steps: Step[] }[];
    for (const { steps } of jobs) {
      expect(JSON.stringify(steps)).toContain('npm ci --prefix .readyroom');
      const fetching = steps.find(({ name }) => name === 'Fetch Readyroom')?.run;
      expect(fetching).toBe(step('check', 'Fetch Readyroom'));
    }
    expect(PIPELINE.variables.READYROOM).toBe(WORKFLOW.env.READYROOM);
  });
});
