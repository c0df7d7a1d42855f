import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';

const CHECKLIST = 'content/readiness/detect.yml';
const FAILING = changedTree([
  { file: CHECKLIST, replace: 'state: pass', by: 'state: fail' },
  {
    file: CHECKLIST,
    replace: 'items:\n',
    by: 'items:\n  - { id: hunt, text: "A hunt *was* done\\n@all", forms: [soc], state: unanswered }\n',
  },
]);

const run = (root: string, ...args: string[]) =>
  runCli(['readiness', '--as-of', '2026-10-31', ...args], { cwd: root });

describe('readiness', () => {
  it('gives the six states as JSON', async () => {
    const { code, out } = await run(treeOnDisk(FAILING), '--format', 'json');
    const { asOf, functions } = JSON.parse(out);
    expect([code, asOf]).toEqual([0, '2026-10-31']);
    expect(functions.map(({ id }: { id: string }) => id)).toEqual(['GV', 'ID', 'PR', 'DE', 'RS', 'RC']);
    const [detect] = functions.filter(({ slug }: { slug: string }) => slug === 'detect');
    expect(detect).toMatchObject({ state: 'blocked', readiness: expect.any(Number) });
    expect(detect.blockers.map(({ id }: { id: string }) => id)).toContain('feed-checked');
  });

  it('gives a checklist ready to paste: open items first, the critical ones before all, nothing that Markdown would read', async () => {
    const { out, err } = await run(treeOnDisk(FAILING), '--format', 'markdown', '--function', 'detect');
    expect(err).toBe('');
    expect(out).toMatch(
      /^# Readiness as of 2026-10-31\n\n## Detect: blocked \(\d+ of \d+ pass, \d+\u00a0%\)\n\n- \[ \] \*\*critical:\*\* /,
    );
    expect(out).toContain('- [ ] **critical:** Every feed was checked this quarter (fails)\n');
    expect(out).toContain('- [ ] A hunt \\*was\\* done @\u200ball (unanswered)\n');
    expect(out).toMatch(/\n- \[x\] /);
    expect(out.indexOf('- [x]')).toBeGreaterThan(out.lastIndexOf('- [ ]'));
  });

  it('shows states and blockers within 80 columns', async () => {
    const { err, out } = await run(treeOnDisk(FAILING));
    expect(out).toBe('');
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(err).toMatch(/^DE +Detect +blocked/m);
    expect(err).toContain('Detect is blocked\n');
    expect(err).toContain('✗ critical: Every feed was checked this quarter');
  });

  it('filters by operating form', async () => {
    const root = treeOnDisk({
      ...FAILING,
      'content/teams/mssp.md': '---\nid: mssp\ntitle: MSSP\nsummary: S.\n---\nM.\n',
    });
    const ids = async (form: string) => {
      const { out } = await run(root, '--format', 'json', '--form', form, '--function', 'DE');
      return JSON.parse(out).functions[0].items.map(({ id }: { id: string }) => id);
    };
    expect(await ids('soc')).toContain('hunt');
    expect(await ids('mssp')).not.toContain('hunt');
    const { code, err } = await run(root, '--form', 'msp');
    expect([code, err]).toEqual([
      2,
      'There is no operating form "msp" in content/teams. Did you mean "mssp"?\n',
    ]);
  });

  it('fails in CI only where it is asked to', async () => {
    const root = treeOnDisk(FAILING);
    const codes = ['blocked', 'partial'].map(
      async (state) => (await run(root, '--fail-on', state, '--function', 'DE')).code,
    );
    expect([(await run(root)).code, ...(await Promise.all(codes))]).toEqual([0, 1, 1]);
  });

  it('stops for a runbook that cannot be read, not for a guide', async () => {
    const broken = '---\nid: [\n---\n';
    const guide = await run(
      treeOnDisk(changedTree([{ file: 'content/guides/why.md', text: broken }])),
      '--format',
      'json',
    );
    expect(guide.code).toBe(0);
    const runbook = await run(
      treeOnDisk(changedTree([{ file: 'runbooks/ransomware.md', text: broken }])),
      '--format',
      'json',
    );
    expect([runbook.code, runbook.out]).toEqual([1, '']);
    expect(runbook.err).toContain('runbooks/ransomware.md');
  });
});
