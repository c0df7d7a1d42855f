import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { runCommand } from '../run-command.ts';

it('judges again after every change, and ends with 0 when told to stop', async () => {
  const root = treeOnDisk(changedTree([]));
  const file = path.join(root, 'content/guides/why.md');
  const good = changedTree([])['content/guides/why.md'] ?? '';
  let shown = '';
  const done = runCommand(['check', '--watch'], {
    cwd: root,
    env: { NO_COLOR: '1', READYROOM_CACHE: emptyFolder() },
    out: () => undefined,
    err: (text) => void (shown += text),
    terminal: false,
    clock: () => '2026-11-15',
  });
  const until = (words: string | RegExp) =>
    vi.waitFor(() => expect(shown).toMatch(words), { timeout: 300_000, interval: 10 });
  await until('0 errors');
  for (const round of [1, 2]) {
    shown = '';
    writeFileSync(file, good.replace('web-shell.md#', `gone-${round}.md#`));
    await until(/link\/dead-file[^]*1 error.*1 new, 0 mended/);
    shown = '';
    writeFileSync(file, good);
    await until(/0 errors.*0 new, 1 mended/);
  }
  // Not SIGINT: where another file of this worker has started a browser, that one's library ends the process at it.
  process.emit('SIGTERM');
  expect(await done).toBe(0);
});
