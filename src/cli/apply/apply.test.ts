import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const FILE = 'content/assessments/endpoint-telemetry.md';
const OTHER = 'content/assessments/triage.md';
const TREE = changedTree([
  { file: FILE, replace: 'owner: incident-lead', by: "owner:   'incident-lead' # since May" },
  {
    file: OTHER,
    text: '---\nid: triage\ntitle: Triage\ncsf: [RS.MA-02]\nowner: incident-lead\n---\nBody.\n',
  },
]);
const digest = (text: string | undefined) =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex');
const ANSWER = {
  control: 'endpoint-telemetry',
  base: digest(TREE[FILE]),
  date: '2026-11-10',
  current: 3,
  target: 3.5,
};
const STATUS = {
  control: 'triage',
  base: digest(TREE[OTHER]),
  date: '2026-11-10',
  status: 'not-applicable',
  rationale: 'yes: "no"\n---',
};
const ANSWERS = {
  format: 'readyroom-assessment',
  version: 1,
  programme: programmeIdentity({ name: 'Sample' }),
  asOf: '2026-11-10',
  made: '2026-11-10T09:00:00Z',
  answers: [ANSWER, STATUS] as object[],
};

function answersFile(content: unknown): string {
  const file = path.join(emptyFolder(), 'answers.json');
  writeFileSync(
    file,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return file;
}

const apply = (root: string, content: unknown, ...args: string[]) =>
  runCli(['apply', answersFile(content), ...args], { cwd: root });

describe('apply', () => {
  it('adds the entries and keeps every other byte', async () => {
    const root = treeOnDisk(TREE);
    const { code, err } = await apply(root, ANSWERS);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${FILE}  2026-11-10 3, target 3.5\n${OTHER}  2026-11-10 not-applicable\n2 files changed.\n`,
    });
    expect(readTree(root)).toEqual({
      ...TREE,
      [FILE]: TREE[FILE]?.replace(
        'target: 3.5 }\n',
        'target: 3.5 }\n  - { date: 2026-11-10, current: 3, target: 3.5 }\n',
      ),
      [OTHER]: TREE[OTHER]?.replace(
        'lead\n---',
        'lead\nhistory:\n  - { date: 2026-11-10, status: not-applicable, rationale: "yes: \\"no\\"\\n---" }\n---',
      ),
    });
    const { out } = await runCli(['score', '--format', 'json'], { cwd: root });
    expect(JSON.parse(out).overall.score).toBe(3);
  });

  it('--dry-run prints a unified diff and writes nothing', async () => {
    const root = treeOnDisk(TREE);
    const { code, out } = await apply(root, { ...ANSWERS, answers: [ANSWER] }, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain(`--- a/${FILE}\n+++ b/${FILE}\n@@ -6,6 +6,7 @@\n`);
    expect(out.match(/^[+-] .*$/gm)).toEqual(['+  - { date: 2026-11-10, current: 3, target: 3.5 }']);
    expect(readTree(root)).toEqual(TREE);
  });

  it('takes several days of one control, and a checkout with other line ends', async () => {
    const crlf = TREE[FILE]?.replaceAll('\n', '\r\n') ?? '';
    const root = treeOnDisk({ ...TREE, [FILE]: crlf });
    const { code } = await apply(root, {
      ...ANSWERS,
      answers: [ANSWER, { ...ANSWER, date: '2026-11-01', current: 2.5 }],
    });
    expect(code).toBe(0);
    expect(readTree(root)[FILE]).toBe(
      crlf.replace(
        'target: 3.5 }\r\n',
        'target: 3.5 }\r\n  - { date: 2026-11-01, current: 2.5, target: 3.5 }\r\n  - { date: 2026-11-10, current: 3, target: 3.5 }\r\n',
      ),
    );
  });
});

describe('writes nothing and says why', () => {
  const answers = (...list: object[]) => ({ ...ANSWERS, answers: list });
  it.each<[string, unknown, string]>([
    [
      'a file that changed',
      answers(ANSWER, { ...STATUS, base: digest('older') }),
      `${OTHER} has changed since the assessment was made.`,
    ],
    [
      'an unknown control',
      answers(ANSWER, { ...ANSWER, control: 'endpoint-telemetri' }),
      'The nearest name is "endpoint-telemetry"',
    ],
    [
      'a score off the scale',
      answers({ ...ANSWER, current: 7 }),
      'current is 7, off the scale of content/site.yml (0 to 5)',
    ],
    ['a day in the future', answers({ ...ANSWER, date: '2026-11-16' }), 'lies in the future'],
    [
      'a score that falls in silence',
      answers({ ...ANSWER, current: 1 }),
      'its score falls from 2.5 to 1 and no note says why',
    ],
    ['two answers for one day', answers(ANSWER, { ...ANSWER, current: 1 }), 'answered twice for 2026-11-10'],
    [
      'another site',
      { ...ANSWERS, programme: programmeIdentity({ name: 'Elsewhere' }) },
      'made on another site, "Elsewhere"; this is "Sample"',
    ],
    [
      'another site of that name',
      { ...ANSWERS, programme: programmeIdentity({ name: 'Sample', repository: 'https://x.example/y' }) },
      '"repository" in content/site.yml is not the same',
    ],
    ['an older format', { ...ANSWERS, version: 0 }, 'an older format, version 0'],
    ['no version', { ...ANSWERS, version: undefined }, 'a format without a version'],
    ['a newer format', { ...ANSWERS, version: 2 }, 'Update Readyroom'],
    ['a truncated file', JSON.stringify(ANSWERS).slice(0, 150), 'as if it had been cut off'],
    [
      'a file truncated in a number',
      JSON.stringify(ANSWERS).replace(/(?<="version":1).*/, ''),
      'as if it had been cut off',
    ],
    ['a binary file', new Uint8Array([0x89, 0x50, 0, 255]), 'It is no JSON'],
    ['another JSON', [1, 2], 'no self-assessment'],
    [
      'a path for a control',
      answers({ ...ANSWER, control: '../../etc/passwd' }),
      'answers.0.control: expected lower-case words',
    ],
    ['a text for a score', answers({ ...ANSWER, current: '3' }), 'answers.0.current'],
    ['a key that nobody knows', `${JSON.stringify(ANSWERS).slice(0, -1)},"__proto__":{"x":1}}`, '__proto__'],
    ['score and status at once', answers({ ...ANSWER, status: 'out-of-scope' }), 'answers.0'],
    ['no answers', answers(), 'expected at least one answer'],
    ['six megabytes', `${JSON.stringify(ANSWERS)}${' '.repeat(6_000_000)}`, 'It is 7 MB large'],
  ])('%s', async (_, content, message) => {
    const root = treeOnDisk(TREE);
    const { code, err, out } = await apply(root, content);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).toMatch(/^".*answers\.json" was not applied\.\n[\s\S]*Nothing was written\.\n$/);
    expect(readTree(root)).toEqual(TREE);
  });

  it('all problems at once', async () => {
    const { err } = await apply(
      treeOnDisk(TREE),
      answers({ ...ANSWER, base: digest('x') }, { ...STATUS, base: digest('y') }),
    );
    expect(err).toContain(FILE);
    expect(err).toContain(OTHER);
  });

  it('a control whose file is broken now', async () => {
    const { code, err } = await apply(treeOnDisk({ ...TREE, [OTHER]: '---\nid: triage\n---\n' }), ANSWERS);
    expect(code).toBe(1);
    expect(err).toContain(
      `${OTHER} cannot be read as an assessment. "npm run -s readyroom -- check" says why.`,
    );
  });

  it.each([[[]], [['a', 'b']], [['nowhere.json']]])('wrong use: %j', async (args) => {
    expect((await runCli(['apply', ...args], { cwd: treeOnDisk(TREE) })).code).toBe(2);
  });
});
