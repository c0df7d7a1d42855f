import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree, SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const WEB = 'runbooks/web-shell.md';

/** Slips that have one remedy, and what becomes of them: each changes one line of its own. */
const SLIPS: readonly (readonly [right: string, slip: string, mended?: string])[] = [
  ['id: web-shell\n', 'id: Web Shell\n'],
  ['title: Web shell on a server', 'title: Web shell: on a server', 'title: "Web shell: on a server"'],
  ['status: active', 'status: Active'],
  ['owner: incident-lead', 'ownr: incident-lead'],
  ['default: SEV3', 'default: sev-3'],
  ['csf: [DE.AE-02, RS.MI-01]', 'csf: [DE.AE-2, RS.MI-01]'],
  ['attack: [T1505.003]', 'attack: T1505.3'],
  ['roles: [triage-analyst, incident-lead]', 'roles: [triage-analist, incident-lead]'],
  ['to: ransomware', 'to: ransomwear'],
  ['tlp: GREEN', 'tlp: green'],
  ['last_reviewed: 2026-08-01', 'last_reviewed: 01.08.2026'],
  ['review_interval: 180d', 'review_interval: 6 months'],
  ['(#isolate-a-host)', '(#isolate-host)'],
  ['(ransomware.md)', '(ransomware-.md)'],
  ['**Verify:** the', '**Verfy:** the'],
  ['## Containment', '## Contanment'],
];

describe('check --fix', () => {
  it('undoes any of these slips together, with any line ends and comments, and changes nothing else', async () => {
    const some = fc.subarray([...SLIPS], { minLength: 1 });
    const law = fc.asyncProperty(some, fc.boolean(), fc.boolean(), async (slips, isWindows, hasMark) => {
      const ends = (text: string) =>
        `${hasMark ? '\ufeff' : ''}${isWindows ? text.replaceAll('\n', '\r\n') : text}`;
      const right = (SAMPLE_TREE[WEB] ?? '').replace('csf: [', '# why these: an audit\ncsf: [');
      const slipped = slips.reduce((text, [from, to]) => text.replace(from, () => to), right);
      const mended = slips.reduce((text, [from, , to = from]) => text.replace(from, () => to), right);
      const root = treeOnDisk({ ...SAMPLE_TREE, [WEB]: ends(slipped) });
      const run = await runCli(['check', '--fix'], { cwd: root, clock: '2026-10-31' });
      const after = readTree(root);
      expect(after[WEB]).toBe(ends(mended));
      expect(after).toEqual({ ...SAMPLE_TREE, [WEB]: ends(mended) });
      expect(run).toMatchObject({ code: 0 });
      expect(run.err).toContain(`+++ b/${WEB}`);
      // Once more changes nothing.
      await runCli(['check', '--fix'], { cwd: root, clock: '2026-10-31' });
      expect(readTree(root)).toEqual(after);
    });
    await fc.assert(law, { seed: 20261128, numRuns: runs(8, 40) });
  });

  it('takes back what would be one error more, and says so', async () => {
    // The role that is near is named by nobody else; the id that is near is taken.
    const tree = changedTree([
      {
        file: 'content/roles.yml',
        replace: 'escalation:',
        by: '  - { id: Triage Analyst, title: Another, purpose: Watches, duties: [watch] }\nescalation:',
      },
    ]);
    const root = treeOnDisk(tree);
    const run = await runCli(['check', '--fix'], { cwd: root, clock: '2026-10-31' });
    expect(run.code).toBe(1);
    const left = readTree(root);
    const again = await runCli(['check', '--format', 'json'], { cwd: root, clock: '2026-10-31' });
    const { counts } = JSON.parse(again.out) as { counts: { error: number } };
    expect(counts.error).toBe(1);
    expect(left[WEB]).toBe(tree[WEB]);
  });

  it('leaves what has two remedies', async () => {
    const tree = changedTree([
      { file: WEB, replace: 'last_reviewed: 2026-08-01', by: 'last_reviewed: 01/08/2026' },
      { file: WEB, replace: 'owner: incident-lead', by: 'owner: Kim' },
    ]);
    const root = treeOnDisk(tree);
    const run = await runCli(['check', '--fix'], { cwd: root, clock: '2026-10-31' });
    expect(run.err).toContain('Nothing could be mended');
    expect(run.err).toContain('"2026-08-01" if you mean 1 August 2026');
    expect(readTree(root)).toEqual(tree);
  });

  it('writes a whole front matter where it is asked to, and only there', async () => {
    const bare =
      '# Disk is full\n\nA service stops when its disk is full.\n\n## Detection\n\n### Look\n\nLook.\n';
    const root = treeOnDisk({ ...SAMPLE_TREE, 'runbooks/disk-full.md': bare });
    expect((await runCli(['check', '--fix'], { cwd: root, clock: '2026-10-31' })).code).toBe(1);
    expect(readTree(root)['runbooks/disk-full.md']).toBe(bare);
    const run = await runCli(['check', '--fix', '--front-matter'], { cwd: root, clock: '2026-10-31' });
    expect(run.err).toContain('+title: Disk is full');
    expect(readTree(root)['runbooks/disk-full.md']).toBe(`---
id: disk-full
title: Disk is full
summary: A service stops when its disk is full.
status: draft
owner: incident-lead
severity: { default: SEV3 }
csf: [RS.MA-02]
last_reviewed: 2026-10-31
review_interval: 180d
---

${bare}`);
    expect((await runCli(['check', '--front-matter'], { cwd: root })).code).toBe(2);
  });
});

describe('a broken content/site.yml', () => {
  it.each([
    ['a line that is none', 'name: Sample', 'name Sample'],
    ['a quote that is never closed', 'name: Sample', 'name: "Sample'],
    ['a value that is not allowed', 'publication_ceiling: AMBER', 'publication_ceiling: secret'],
    [
      'a key that is missing',
      'fallbacks:\n  - { when: chat is down, use: the bridge number on the badge }\n',
      '',
    ],
  ])(
    '%s is one error: the day, the scale and the severities of rules are as it says',
    async (_what, replace, by) => {
      const tree = changedTree([
        {
          file: 'content/site.yml',
          replace: 'publication_ceiling',
          by: 'as_of: 2026-10-31\nrules: { step/no-role: off }\nscale: { min: 0, max: 10, step: 1 }\npublication_ceiling',
        },
        { file: 'content/site.yml', replace, by },
        { file: 'content/assessments/endpoint-telemetry.md', replace: 'current: 1.5', by: 'current: 9' },
        { file: 'content/assessments/endpoint-telemetry.md', replace: 'current: 2.5', by: 'current: 9' },
        { file: 'content/assessments/endpoint-telemetry.md', replace: 'target: 3.5', by: 'target: 9' },
        { file: WEB, replace: '**Role:** incident-lead · **Undo:** take', by: '**Undo:** take' },
      ]);
      const run = await runCli(['check', '--format', 'json'], { cwd: treeOnDisk(tree), clock: '2031-01-01' });
      const { findings } = JSON.parse(run.out) as { findings: { file: string; code: string }[] };
      expect(findings.map(({ file }) => file)).toEqual(['content/site.yml']);
    },
  );
});
