import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const step = (type: string, more: object) => ({ type, ...more });
const PLAYBOOK = {
  type: 'playbook',
  spec_version: 'cacao-2.0',
  id: 'playbook--1',
  name: 'Stolen session',
  description: 'A session is used from two places.\n# No heading <b>here</b>',
  playbook_types: ['investigation', 'mitigation'],
  severity: 80,
  signatures: [{ type: 'jss' }],
  markings: ['marking-tlp--1'],
  data_marking_definitions: { 'marking-tlp--1': { type: 'marking-tlp', tlpv2_level: 'TLP:AMBER' } },
  external_references: [{ name: 'Valid Accounts', external_id: 'T1078', url: 'https://example.org/t1078' }],
  playbook_variables: {
    __user__: { type: 'string', description: 'Account', value: 'somebody' },
    __addr__: { type: 'ipv4-addr' },
    __api_token__: { type: 'string', value: 'x' },
  },
  agent_definitions: { 'a--1': { type: 'group', name: 'Desk' } },
  target_definitions: { 't--1': { type: 'ssh', name: 'Gateway', port: '22' } },
  workflow_start: 'start--1',
  workflow: {
    'start--1': step('start', { on_completion: 'action--look' }),
    'action--look': step('action', {
      name: 'Check the sign-ins',
      on_completion: 'if--1',
      on_failure: 'action--ask',
      commands: [{ type: 'manual', command: 'Read the log of __user__:value\n- [ ] Place noted' }],
    }),
    'action--ask': step('action', { name: 'Ask the owner', commands: [{ type: 'manual', command: 'Call' }] }),
    'if--1': step('if-condition', {
      name: 'Is it stolen',
      condition: "__user__:value = 'x'",
      on_true: 'par--1',
      on_false: 'end--no',
      on_completion: 'while--1',
    }),
    'par--1': step('parallel', { name: 'Stop it everywhere', next_steps: ['action--block', 'action--tell'] }),
    'action--block': step('action', {
      name: 'Block the address',
      targets: ['t--1'],
      agent: 'a--1',
      commands: [{ type: 'bash', command: 'drop __addr__:value' }],
      on_completion: 'end--b',
      in_args: ['__addr__'],
      timeout: 60000,
    }),
    'action--tell': step('action', {
      name: 'Tell the bank',
      commands: [
        {
          type: 'http-api',
          command: 'POST /x',
          content_b64: Buffer.from('{"a":"```"}').toString('base64'),
          headers: { Accept: ['json'] },
          odd: 1,
        },
      ],
    }),
    'while--1': step('while-condition', {
      name: 'sessions are left',
      condition: 'n > 0',
      on_true: 'action--revoke',
      on_completion: 'switch--1',
    }),
    'action--revoke': step('action', { name: 'Revoke a session', on_completion: 'end--b' }),
    'switch--1': step('switch-condition', {
      name: 'Which kind',
      switch: '__user__:value',
      cases: { admin: 'action--restore', default: 'end--b' },
    }),
    'action--restore': step('action', { name: 'Restore the rights', on_completion: 'end--b' }),
    'action--alone': step('action', { name: 'Never reached', on_completion: 'nowhere' }),
    'end--b': step('end', { name: 'Over' }),
    'end--no': step('end', {}),
  },
};

async function importPlaybook(data: unknown, args: string[] = [], root = treeOnDisk(changedTree([]))) {
  const file = path.join(emptyFolder(), 'playbook.json');
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data));
  const run = await runCli(['import', 'cacao', file, '--out', root, ...args], { cwd: root });
  return { ...run, root, text: readTree(root)['runbooks/stolen-session.md'] ?? '' };
}

const errorsOf = async (root: string) => {
  const { out } = await runCli(['check', '--root', root, '--format', 'json', '--as-of', '2026-11-15'], {
    cwd: root,
  });
  const { findings } = JSON.parse(out) as { findings: { severity: string; code: string; message: string }[] };
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
};

describe('import cacao', () => {
  it('makes a draft with branches, loops and parallel steps that can be read and walked', async () => {
    const { code, err, root, text } = await importPlaybook(PLAYBOOK);
    expect(code).toBe(0);
    expect(text).toContain('status: draft\n');
    expect(text).toContain('severity: { default: SEV1 }\ncsf: [RS.AN-03, RS.MI-01]\nattack: [T1078]\n');
    expect(text).toContain(
      '  - { id: user, title: Account, kind: text, example: somebody }\n  - { id: addr, title: addr, kind: ip }\n  - { id: api-token, title: api token, kind: text, secret: true }\n',
    );
    expect(text).toContain('tlp: AMBER\n');
    expect(text).toContain('\\# No heading &lt;b&gt;here&lt;/b&gt;');
    expect(text).toContain('Read the log of `<user>`\n- [ ] Place noted');
    expect(text).toContain('**If it fails:** [Ask the owner](#ask-the-owner)');
    expect(text).toContain('### Decision: Is it stolen?');
    expect(text).toContain(
      '- **Yes** → [Stop it everywhere](#stop-it-everywhere)\n- **No** → [Decision: Again while sessions are left?](#decision-again-while-sessions-are-left)',
    );
    expect(text).toContain('- [Block the address](#block-the-address)\n- [Tell the bank](#tell-the-bank)');
    expect(text).toContain(
      'Command of type `bash` on Gateway (ssh), by Desk (group):\n\n```bash\ndrop <addr>\n```',
    );
    expect(text).toContain('````http\nPOST /x\nAccept: json\n\n{"a":"```"}\n````');
    expect(text).toMatch(/### Revoke a session\n\n\*\*Next:\*\* \[Decision: Again while/);
    expect(text).toContain(
      '- **admin** → [Restore the rights](#restore-the-rights)\n- **default** → end: Over',
    );
    expect(text).toContain('Signatures: 1, of the playbook and not of this page');
    expect(err).toContain('look at  nothing leads to the step "Never reached"');
    expect(err).toContain('look at  a step leads to "nowhere", which the playbook does not have');
    expect(err).toContain('not carried  odd of a command');
    expect(err).toContain('guessed  severity SEV1: from 80 of 100');
    expect(await errorsOf(root)).toEqual([]);
  });

  it('reads version 1, where steps are single and names differ', async () => {
    const old = {
      ...PLAYBOOK,
      spec_version: '1.1',
      workflow: {
        a: step('start', { on_completion: 'b' }),
        b: step('single', {
          name: 'Look',
          commands: [{ type: 'manual', command: 'Look' }],
          on_completion: 'c',
        }),
        c: step('end', {}),
      },
      workflow_start: 'a',
    };
    const { code, err, text } = await importPlaybook(old);
    expect([code, text.includes('### Look\n\nLook')]).toEqual([0, true]);
    expect(err).toContain('it is of CACAO 1.x: compare each step with the playbook');
  });

  it('writes over nothing but with --force, and nothing in a dry run', async () => {
    const root = treeOnDisk(changedTree([]));
    const before = readTree(root);
    expect([(await importPlaybook(PLAYBOOK, ['--dry-run'], root)).code, readTree(root)]).toEqual([0, before]);
    await importPlaybook(PLAYBOOK, [], root);
    await importPlaybook(PLAYBOOK, [], root);
    expect(Object.keys(readTree(root)).filter((file) => file.includes('stolen'))).toEqual([
      'runbooks/stolen-session-2.md',
      'runbooks/stolen-session.md',
    ]);
    await importPlaybook({ ...PLAYBOOK, description: 'Anew' }, ['--force'], root);
    expect(readTree(root)['runbooks/stolen-session.md']).toContain('summary: Anew\n');
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'no JSON, or was cut off'],
    ['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000), 'more than 200 levels deep'],
    ['another kind of JSON', { type: 'bundle', objects: [] }, 'no CACAO playbook'],
    ['no workflow', { type: 'playbook', workflow: {} }, 'without a workflow'],
    [
      '600 steps',
      {
        type: 'playbook',
        workflow: Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`s${at}`, {}])),
      },
      'It has 600 steps',
    ],
  ])('%s is refused, and nothing is written', async (_, data, told) => {
    const root = treeOnDisk(changedTree([]));
    const before = readTree(root);
    const { code, err } = await importPlaybook(data, [], root);
    expect([code, readTree(root)]).toEqual([1, before]);
    expect(err).toContain(told);
  });

  it('ends for a workflow that runs in circles or names parts of objects', async () => {
    const workflow = JSON.parse(
      '{"a":{"type":"action","on_completion":"b"},"b":{"type":"if-condition","on_true":"a","on_false":"__proto__"},"__proto__":{"type":"parallel","next_steps":["__proto__","constructor"]}}',
    ) as object;
    const { code, root } = await importPlaybook({ ...PLAYBOOK, workflow_start: 'a', workflow });
    expect(code).toBe(0);
    expect(await errorsOf(root)).toEqual([]);
  });
});

describe('real playbooks', () => {
  const folders = ['../shared/data/samples/cacao', '../shared/data/cacao/examples']
    .map((one) => path.resolve(one))
    .filter((one) => existsSync(one));
  it.runIf(folders.length > 0)('become drafts without errors', async () => {
    const root = treeOnDisk(changedTree([]));
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => path.join(folder, name)),
    );
    const { code } = await runCli(['import', 'cacao', ...files, '--out', root], { cwd: root });
    expect([code, await errorsOf(root)]).toEqual([0, []]);
  });
});
