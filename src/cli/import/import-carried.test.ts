import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCacao } from '../../adapters/export/cacao/cacao.ts';
import { exportSourceOf } from '../../testing/exchange/export-source.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

async function importPlaybook(data: unknown, args: string[], root: string) {
  const file = path.join(emptyFolder(), 'playbook.json');
  writeFileSync(file, JSON.stringify(data));
  const run = await runCli(['import', 'cacao', file, '--out', root, ...args], { cwd: root });
  return { ...run, text: readTree(root)['runbooks/web-shell.md'] ?? '' };
}

const errorsOf = async (root: string) => {
  const { out } = await runCli(['check', '--root', root, '--format', 'json', '--as-of', '2026-11-15'], {
    cwd: root,
  });
  const { findings } = JSON.parse(out) as { findings: { severity: string; message: string }[] };
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};

describe('a playbook that carries its runbook', async () => {
  const [made] = exportCacao(await exportSourceOf(), ['web-shell']).files;
  const playbook = JSON.parse(String(made?.content)) as unknown;

  it('is that runbook, as a draft, in the place of the one that it came from', async () => {
    const root = treeOnDisk(changedTree([]));
    const { code, text, err } = await importPlaybook(playbook, ['--force'], root);
    expect([code, await errorsOf(root)]).toEqual([0, []]);
    expect(text).toContain('triggers: [edr/web-server-spawns-shell]');
    expect(text).toContain('### [Isolate a host](../content/steps/isolate-host.md)');
    expect(err).not.toContain('not carried');
  });

  const programmeOf = (...files: string[]) => {
    const tree = Object.entries(changedTree([]));
    return treeOnDisk(Object.fromEntries(tree.filter(([file]) => files.includes(file))));
  };

  it('leaves out what another programme has no name for, and says so', async () => {
    const root = programmeOf('content/site.yml', 'content/roles.yml', 'content/steps/isolate-host.md');
    const { code, text, err } = await importPlaybook(playbook, [], root);
    expect([code, await errorsOf(root)]).toEqual([0, []]);
    expect(text).toContain('**Role:** triage-analyst');
    expect(text).not.toContain('edr/web-server-spawns-shell');
    expect(err).toContain('not carried  triggers edr/web-server-spawns-shell');
  });

  it('is drafted by its steps where it takes words from a step that is not there', async () => {
    const root = programmeOf('content/site.yml', 'content/roles.yml');
    const { code, text, err } = await importPlaybook(playbook, [], root);
    expect([code, await errorsOf(root)]).toEqual([0, []]);
    expect(err).toContain('does not fit this programme (There is no reusable step "isolate-host".)');
    expect(text).toContain('Press Isolate in the console.');
  });
});
