import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ID, importFiles, OTHER, SIGMA } from '../../testing/imports/alerts.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

describe('a second import', () => {
  const three = {
    'a.yml': SIGMA,
    'b.yml': SIGMA.replace(ID, OTHER).replace('Shell started', 'Second'),
    'c.yml': SIGMA.replace(ID, 'uc-3').replace('Shell started', 'Third'),
  };
  const file = (root: string) => path.join(root, 'content/alerts/sigma.yml');

  it('changes nothing where nothing changed', async () => {
    const { root } = await importFiles(three);
    const before = readTree(root);
    const { err } = await importFiles(three, [], root, '2026-12-01');
    expect([readTree(root), err]).toEqual([before, expect.stringContaining('0 new rules, 3 as they were')]);
  });

  it('follows the source, keeps what was edited, added, commented or deleted here, and tells where both moved', async () => {
    const { root } = await importFiles(three);
    const edited = readFileSync(file(root), 'utf8')
      .replace('severity: high', 'severity: low # agreed with the platform team')
      .replace('    false_positives: [Deployment scripts]\n', '')
      .replace(/ {2}- id: uc-3[^]*$/, '');
    writeFileSync(file(root), edited);
    const now = {
      ...three,
      'a.yml': SIGMA.replace('level: high', 'level: critical').replace('status: stable', 'status: test'),
    };
    const { err, rules } = await importFiles(now, [], root, '2026-12-01');
    expect(
      rules.map(({ id, severity, status, false_positives }) => [id, severity, status, false_positives]),
    ).toEqual([
      [ID, 'low', 'test', undefined],
      [OTHER, 'high', 'stable', ['Deployment scripts']],
    ]);
    expect(readFileSync(file(root), 'utf8')).toContain('severity: low # agreed with the platform team\n');
    expect(err).toContain(
      `kept  sigma/${ID}: severity changed in the source and was edited here: the edit stays`,
    );
    expect(err).toContain('kept  uc-3: was deleted here, and is not brought back');
  });

  it('marks what is gone, once, and takes the mark away when it is back', async () => {
    const { root } = await importFiles(three);
    const { 'c.yml': third, ...two } = three;
    const gone = await importFiles(two, [], root, '2026-12-01');
    expect(gone.rules.map(({ id, gone: day }) => [id, day])).toEqual([
      [ID, undefined],
      [OTHER, undefined],
      ['uc-3', '2026-12-01'],
    ]);
    expect(gone.err).toContain('gone  sigma/uc-3: the source no longer has it');
    expect((await importFiles(two, [], root, '2026-12-05')).rules.at(-1)?.gone).toBe('2026-12-01');
    const back = await importFiles({ ...two, 'c.yml': third }, [], root, '2026-12-06');
    expect([back.rules.at(-1)?.gone, back.err]).toEqual([undefined, expect.stringContaining('1 back again')]);
  });

  it('marks nothing where only a part was read', async () => {
    const { root } = await importFiles(three);
    for (const [files, args] of [
      [{ 'a.yml': SIGMA }, ['--partial']],
      [{ 'a.yml': SIGMA, 'broken.yml': 'a: [' }, []],
    ] as const)
      expect((await importFiles(files, [...args], root)).rules.some(({ gone }) => gone !== undefined)).toBe(
        false,
      );
  });

  it('does not touch a file that was written by hand, but with --force, and then keeps what stands there', async () => {
    const root = treeOnDisk(changedTree([]));
    const before = readTree(root)['content/alerts/edr.yml'] ?? '';
    const refused = await importFiles({ 'a.yml': SIGMA }, ['--source', 'edr'], root);
    expect([refused.code, readTree(root)['content/alerts/edr.yml']]).toEqual([1, before]);
    expect(refused.err).toContain('content/alerts/edr.yml was written by hand');
    const forced = await importFiles({ 'a.yml': SIGMA }, ['--source', 'edr', '--force'], root);
    expect([forced.code, forced.rules.map(({ id }) => id)]).toEqual([0, ['web-server-spawns-shell', ID]]);
  });

  it('writes nothing in a dry run', async () => {
    const { code, err, root } = await importFiles(three, ['--dry-run']);
    expect([code, readTree(root)]).toEqual([0, {}]);
    expect(err).toContain('would write  content/alerts/sigma.yml');
  });
});

it('suggests runbooks by shared techniques, with the reason, and sets nothing', async () => {
  const root = treeOnDisk(changedTree([]));
  await importFiles({ 'a.yml': SIGMA }, [], root);
  const before = readTree(root);
  const { code, out } = await runCli(['import', 'alerts', '--suggest', '--root', root], { cwd: root });
  expect([code, readTree(root)]).toEqual([0, before]);
  expect(out).toContain(`sigma/${ID}\tweb-shell\tboth name T1505.003`);
});
