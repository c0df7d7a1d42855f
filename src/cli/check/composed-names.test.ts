import { expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const GUIDE = '---\nid: hall\ntitle: Hall\nsummary: What is there.\nkind: concept\n---\n\n';
const APART = 'content/guides/Halle Süd/hall.md'.normalize('NFD');

it('a page in a folder whose name is stored taken apart is found by a composed link, and mended in its place', async () => {
  const links = '[a](<Halle Süd/hall.md>) and [b](Halle%20S%C3%BCd/hall.md)';
  const tree = changedTree([{ file: 'content/guides/why.md', replace: 'See', by: `${links}. See` }]);
  const root = treeOnDisk({ ...tree, [APART]: `${GUIDE}Open \\\\fs01\\_archive$ first.\n` });
  const check = await runCli(['check', '--root', root, '--fix'], { cwd: root });
  expect(check).toMatchObject({ code: 0 });
  expect(check.err).not.toContain('dead-file');
  const written = readTree(root);
  expect(written[APART]).toContain('Open `\\\\fs01\\_archive$` first.');
  expect(Object.keys(written)).not.toContain(APART.normalize('NFC'));
  const { sources } = await readProgramme(filesOnDisk(root));
  expect(sources.map(({ file }) => file)).toContain(APART.normalize('NFC'));
});
