import { expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { runCommand } from '../run-command.ts';
import { runbookTemplates } from './templates.ts';

const errorsOf = async (root: string, file: string) => {
  const { out } = await runCli(['check', '--format', 'json'], { cwd: root });
  const { findings } = JSON.parse(out) as { findings: { file: string; severity: string; message: string }[] };
  return findings.filter((finding) => finding.file === file && finding.severity === 'error');
};

it.each(runbookTemplates())(
  'writes a draft from the template %s that passes check, here and in a new programme',
  async (template) => {
    const other = treeOnDisk(changedTree([]));
    const fresh = emptyFolder();
    await runCli(['init', fresh, '--blank'], { cwd: fresh });
    for (const root of [other, fresh]) {
      const run = await runCli(
        ['new', 'runbook', `my-${template}`, '--from', template, '--title', 'It: happened'],
        { cwd: root },
      );
      expect(run.code).toBe(0);
      expect(await errorsOf(root, `runbooks/my-${template}.md`)).toEqual([]);
      const text = readTree(root)[`runbooks/my-${template}.md`] ?? '';
      expect(text).toContain(`id: my-${template}\n`);
      expect(text).toContain('title: "It: happened"\n');
      expect(text).toContain('status: draft\n');
      expect(text).toContain('last_reviewed: 2026-11-15\n');
    }
  },
);

it.each([
  ['runbook', 'badge-lost', 'runbooks/badge-lost.md'],
  ['runbook', 'phishing', 'runbooks/phishing.md'],
  ['assessment', 'backup-tests', 'content/assessments/backup-tests.md'],
  ['assessment', 'x1', 'content/assessments/x1.md'],
  ['record', 'tabletop-ransomware-2026-11', 'content/records/tabletop-ransomware-2026-11.md'],
  ['step', 'call-the-bank', 'content/steps/call-the-bank.md'],
])('writes a %s %s that passes check', async (kind, id, file) => {
  const root = treeOnDisk(changedTree([]));
  expect((await runCli(['new', kind, id], { cwd: root })).code).toBe(0);
  expect(await errorsOf(root, file)).toEqual([]);
});

it('takes flags', async () => {
  const root = treeOnDisk(changedTree([]));
  const flags = ['--csf', 'PR.DS-11, RC.RP-03', '--owner', 'triage-analyst', '--title', 'Backups'];
  await runCli(['new', 'assessment', 'backups', ...flags], { cwd: root });
  expect(readTree(root)['content/assessments/backups.md']).toContain(
    'title: Backups\ncsf: [PR.DS-11, RC.RP-03]\nowner: triage-analyst\n',
  );
  await runCli(
    ['new', 'record', 'drill', '--kind', 'game-day', '--runbooks', 'web-shell', '--date', '2026-11-01'],
    { cwd: root },
  );
  expect(readTree(root)['content/records/drill.md']).toContain(
    'date: 2026-11-01\nkind: game-day\nrunbooks: [web-shell]\n',
  );
});

it.each([
  [['new', 'runbook', '../x'], 'Unexpected id'],
  [['new', 'runbook', 'Lost Device'], 'Did you mean "lost-device"?'],
  [['new', 'runbook', 'web-shell'], 'already'],
  [['new', 'runbook', 'x', '--from', 'ransomwar'], 'Did you mean "ransomware"?'],
  [['new', 'runbook', 'x', '--owner', 'nobody'], 'There is no role "nobody"'],
  [['new', 'runbook', 'x', '--csf', 'DE.CM-09'], '--csf is not for a runbook'],
  [['new', 'assessment', 'x', '--csf', 'DE.CM-99'], 'no subcategory "DE.CM-99"'],
  [['new', 'record', 'x', '--date', '2026-11-16'], 'lies in the future'],
  [['new', 'record', 'x', '--runbooks', 'nothing'], 'There is no runbook "nothing"'],
  [['new', 'poem', 'x'], 'Expected one of'],
  [['new', 'runbook'], 'Expected one of'],
])('refuses %j', async (args, words) => {
  const tree = changedTree([]);
  const root = treeOnDisk(tree);
  const run = await runCli(args, { cwd: root });
  expect(run.code).toBe(2);
  expect(run.err).toContain(words);
  expect(readTree(root)).toEqual(tree);
});

it('says that there is no programme', async () => {
  const run = await runCli(['new', 'runbook', 'x'], { cwd: emptyFolder() });
  expect(run).toMatchObject({ code: 2, err: expect.stringContaining('readyroom -- init DIR') });
});

it('asks the person at the terminal, again where an answer is wrong', async () => {
  const root = treeOnDisk(changedTree([]));
  const answers = ['malwar', 'malware', '', 'triage-analyst'];
  const asked: string[] = [];
  const code = await runCommand(['new', 'runbook', 'odd-process'], {
    cwd: root,
    env: { NO_COLOR: '1', READYROOM_CACHE: emptyFolder() },
    out: () => undefined,
    err: () => undefined,
    terminal: true,
    ask: async (question) => (asked.push(question), answers.shift() ?? ''),
    clock: () => '2026-11-15',
  });
  expect(code).toBe(0);
  expect(asked.at(-1)).toBe('Owner, a role [incident-lead]: ');
  const text = readTree(root)['runbooks/odd-process.md'] ?? '';
  expect(text).toContain('title: Odd process\n');
  expect(text).toContain('owner: triage-analyst\nincident_type: malware\n');
});
