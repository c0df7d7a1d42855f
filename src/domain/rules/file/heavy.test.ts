import { expect, it } from 'vitest';
import { judgeFiles } from '../../../testing/judge-tree.ts';
import { changedTree, SAMPLE_AS_OF } from '../../../testing/sample-tree.ts';

const GUIDE = 'content/guides/why.md';
const BYTES = new Uint8Array(9_000_000);

async function heavy(names: readonly string[], linked: readonly string[]) {
  const by = `${linked.map((name) => `[File](../files/${name}.pdf)`).join(' ')}\n\nSee`;
  const tree: Record<string, string | Uint8Array> = { ...changedTree([{ file: GUIDE, replace: 'See', by }]) };
  for (const name of names) tree[`content/files/${name}.pdf`] = BYTES;
  const found = await judgeFiles(tree, SAMPLE_AS_OF);
  return found.filter(({ code }) => code === 'file/heavy').map(({ file, message }) => [file, message]);
}

it('all attachments together are weighed, and the one that is too much is named', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(await heavy(names, names)).toEqual([
    ['content/files/f.pdf', 'With this file the pictures and attachments weigh 63.0 MB, more than 50.0 MB.'],
  ]);
  expect(await heavy(names, names.slice(0, 5))).toEqual([]);
});
