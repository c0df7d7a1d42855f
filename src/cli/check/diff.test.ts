import { describe, expect, it, afterEach } from 'vitest';
import { GIT_IS_MISSING, openGitRepository, type GitRepository } from '../../testing/git-repository.ts';
import { runCli } from '../../testing/run-cli.ts';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree } from '../../testing/tree-on-disk.ts';

const opened: GitRepository[] = [];
afterEach(() => opened.splice(0).forEach((repository) => repository.remove()));

const RANSOMWARE = 'runbooks/ransomware.md';
const text = (file: string) => SAMPLE_TREE[file] ?? '';

/** A programme on `main`, and a branch that has left it. */
function branched(change: Record<string, string>): GitRepository {
  const repository = openGitRepository();
  opened.push(repository);
  for (const [file, content] of Object.entries(SAMPLE_TREE)) repository.write(file, content);
  repository.commit('2026-10-01');
  repository.git('checkout', '-q', '-b', 'work');
  for (const [file, content] of Object.entries(change)) repository.write(file, content);
  return repository;
}

const run = (cwd: string, ...args: string[]) => runCli(['diff', '--as-of', '2026-10-31', ...args], { cwd });

describe.skipIf(GIT_IS_MISSING)('diff', () => {
  const CHANGED = {
    [RANSOMWARE]: text(RANSOMWARE)
      .replace(
        '### Cut off the network\n\n**Role:** triage-analyst',
        '### Cut off the whole network\n\n**Role:** incident-lead, hunter · **Time:** 5m',
      )
      .replace(
        '## Recovery\n',
        '### Decision: Is it \\`still\\` @spreading?\n\n- **Yes** → [Confirm encryption](#confirm-encryption)\n- **No** → end: calm\n\n## Recovery\n',
      )
      .replace('- [ ] Raise the incident lead', '- [ ] Raise the incident lead at once'),
    'content/steps/isolate-host.md': `${text('content/steps/isolate-host.md')}\nThen wait.\n`,
    'content/assessments/endpoint-telemetry.md': text('content/assessments/endpoint-telemetry.md').replace(
      'current: 2.5',
      'current: 1',
    ),
    'content/guides/new-[x](y).md': text('content/guides/why.md').replace('id: why', 'id: other'),
  };

  it('tells steps, ways, roles, time, fields, findings, scores and what else changes', async () => {
    const { root, commit } = branched(CHANGED);
    commit('2026-10-20');
    const { code, err } = await run(root);
    expect(code, err).toBe(0);
    for (const words of [
      'Since this branch left main (',
      'Section reworded: First five minutes',
      'Step reworded: Cut off the whole network, before: Cut off the network (title, Role, Time)',
      'Decision added: Is it `still` @spreading? (Containment)',
      'Way added: Is it `still` @spreading? → Confirm encryption (Yes)',
      'Way added: Is it `still` @spreading? → end: calm (No)',
      'Role joins: hunter',
      'Time of all steps: – → 5 min (+5 min)',
      'Field history: {"date":"2026-09-30","current":2.5,"target":3.5} → {"date":"2026-09-30","current":1,',
      'Score DE.CM-09: 2.50 → 1.00',
      'content/guides/new-[x](y).md (added)',
      'New error: line 2: ',
      'runbooks/web-shell.md (not touched)\n  Refers to what changed: reusable step isolate-host',
    ])
      expect(err).toContain(words);
  });

  it('draws both flows for a forge, and lets no text of a file be markup', async () => {
    const { root } = branched(CHANGED);
    const { out } = await run(root, 'main', '--format', 'markdown');
    const blocks = [...out.matchAll(/^```mermaid\n([^]*?)^```$/gm)].map(([, source]) => source ?? '');
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toContain('Cut off the network');
    expect(blocks[1]).toContain('Is it #96;still#96; @spreading?');
    expect(blocks.join('')).not.toContain('click ');
    expect(out).toContain('| Score: Detect | 2.50 | 1.00 |');
    const prose = out.replace(/^```mermaid\n[^]*?^```$/gm, '');
    expect(prose).not.toMatch(/@spreading|(?<!\\)\[x\]\(y\)(?!\.md`)/);
  });

  it('is JSON for programs', async () => {
    const { root } = branched(CHANGED);
    const told = JSON.parse((await run(root, '--format', 'json')).out);
    expect(told).toMatchObject({ version: 1, asOf: '2026-10-31', base: { name: 'main' }, computed: true });
    expect(told.files.map(({ file }: { file: string }) => file)).toEqual(Object.keys(CHANGED).sort());
  });

  it('sees committed, staged, edited, new and deleted files, and changes nothing', async () => {
    const { root, git, write, commit } = branched({ [RANSOMWARE]: `${text(RANSOMWARE)}\nMore.\n` });
    commit('2026-10-20');
    git('rm', '-q', 'content/teams/soc.md');
    write('content/roles.yml', text('content/roles.yml').replace('Looks first', 'Looks at it first'));
    const [status, tree] = [git('status', '--porcelain'), readTree(`${root}/runbooks`)];
    const { err } = await run(root, 'main');
    for (const words of [
      'content/teams/soc.md (removed)',
      'content/roles.yml\n  Field roles: ',
      'Refers to what changed: role triage-analyst',
    ])
      expect(err).toContain(words);
    expect([git('status', '--porcelain'), readTree(`${root}/runbooks`)]).toEqual([status, tree]);
    expect(git('rev-parse', '--abbrev-ref', 'HEAD').trim()).toBe('work');
  });

  it('compares with where the branch left, not with what main did since', async () => {
    const { root, git, write, commit } = branched({});
    write('content/guides/why.md', `${text('content/guides/why.md')}\nMine.\n`);
    commit('2026-10-20');
    git('checkout', '-q', 'main');
    write(RANSOMWARE, text(RANSOMWARE).replace('Cut off the network', 'Pull the plug'));
    commit('2026-10-21');
    git('checkout', '-q', 'work');
    const { err } = await run(root);
    expect(err).toContain('content/guides/why.md\n  Text: reworded');
    expect(err).not.toContain('ransomware');
  });

  it('computes no score over a broken file, and says so', async () => {
    const { root } = branched({ 'content/site.yml': 'name: [\n' });
    const { code, out } = await run(root, '--format', 'markdown');
    expect(code).toBe(0);
    expect(out).toContain('Scores and readiness were not computed');
  });

  it.each(['--output=x', '$(touch x)', ''])('takes %j for a name, and for nothing else', async (base) => {
    const { root } = branched({});
    const before = readTree(root);
    const { code, err } = await run(root, '--', base);
    expect(code).toBe(2);
    expect(err).toContain('There is no commit or branch');
    expect(readTree(root)).toEqual(before);
  });

  it('takes a branch of any name', async () => {
    const { root, git } = branched({ [RANSOMWARE]: `${text(RANSOMWARE)}\nMore.\n` });
    for (const name of ['-x', 'a`b`<img>', 'ü;id']) {
      git('update-ref', `refs/heads/${name}`, 'main');
      const { code, out } = await run(root, '--format', 'markdown', '--', name);
      expect(code).toBe(0);
      expect(out).toContain(name.includes('`') ? `\`\`${name}\`\`` : `\`${name}\``);
    }
  });
});

it('needs a repository', async () => {
  const { code, err } = await run(emptyFolder());
  expect(code).toBe(2);
  expect(err).toContain(GIT_IS_MISSING ? 'git is not installed' : 'this folder is in no git repository');
});
