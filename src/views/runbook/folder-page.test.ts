import { expect, it } from 'vitest';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { judgeTree } from '../../testing/judge-tree.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree, SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { searchIndex } from '../search/search-index.ts';
import { folderView, runbookFolders, topFolder } from './folder-page.ts';
import { runbookSheets } from './runbook-list.ts';

const SHELL = changedTree([])['runbooks/web-shell.md'] as string;
const runbook = (id: string, label = 'GREEN') =>
  SHELL.replace('id: web-shell', `id: ${id}`)
    .replace(/^title: .*$/m, `title: Case ${id}`)
    .replace(/^tlp: .*$/m, `tlp: ${label}`)
    .replaceAll('(ransomware.md)', '(/runbooks/ransomware.md)');

/** A published programme with these files besides the sample's. */
async function published(tree: Record<string, string>) {
  const read = await readProgramme(filesInMemory({ ...changedTree([]), ...tree }));
  const programme = await publishProgramme(read, 'AMBER');
  return judgeProgramme(programme, programme.site!, csf2, SAMPLE_AS_OF);
}

const TREE = {
  'runbooks/mill/README.md': '# The mill\n\nStop it [so](press/jam.md), and see [the press](press/).\n',
  'runbooks/mill/dust.md': runbook('dust'),
  'runbooks/mill/press/jam.md': runbook('jam'),
  'runbooks/Yard 2/index.md': '---\ntitle: Outdoors\nsummary: Gates and lamps.\n---\n\nBring a light.\n',
};

it('a folder has the page of its own words, its runbooks and its folders', async () => {
  const judged = await published(TREE);
  const folders = runbookFolders(judged);
  expect(folders.map(({ path, title }) => [path, title])).toEqual([
    ['Yard-2', 'Outdoors'],
    ['mill', 'The mill'],
    ['mill/press', 'press'],
  ]);
  const [yard, mill, press] = folders.map((one) => folderView(judged, one));
  expect(yard).toMatchObject({ description: 'Gates and lamps.', rows: [], folders: [] });
  expect(mill).toMatchObject({
    rows: [{ href: '/runbooks/dust/', folder: { path: 'mill', href: '/runbooks/in/mill/' } }],
    folders: [{ href: '/runbooks/in/mill/press/', label: 'mill/press' }],
  });
  expect(mill?.html).not.toContain('<h1');
  expect(mill?.html).toContain('href="/runbooks/jam/"');
  expect(mill?.html).toContain('href="/runbooks/in/mill/press/"');
  expect(press).toMatchObject({
    html: '',
    rows: [{ href: '/runbooks/jam/' }],
    crumbs: [{ href: '/runbooks/' }, { label: 'The mill', href: '/runbooks/in/mill/' }],
  });
});

it('search knows folders', async () => {
  const judged = await published(TREE);
  const found = searchIndex(judged, []).entries.filter(({ kind }) => kind === 'Folder');
  expect(found.map(({ address }) => address)).toContain('runbooks/in/mill/press/');
  expect(runbookSheets(judged)).toHaveLength(1);
});

it.each([
  ['runbook', { 'runbooks/vault/opened.md': runbook('opened', 'RED') }],
  [
    'page and runbook',
    {
      'runbooks/vault/README.md': '---\ntlp: RED\n---\n\n# The vault\n\nSecret.\n',
      'runbooks/vault/deep/opened.md': runbook('opened', 'RED'),
    },
  ],
])('a folder whose every %s is withheld leaves no trace', async (_, tree) => {
  const judged = await published({
    ...tree,
    'content/guides/way.md':
      '---\nid: way\ntitle: A way\nsummary: Where to go.\nkind: concept\n---\n\nGo [there](../../runbooks/vault/) or [here](../../runbooks/vault/#x).\n\n<a href="../../runbooks/vault/">raw</a>\n\n```mermaid\nflowchart LR\n  a --> b\n  click a href "/runbooks/in/vault/"\n```\n',
  });
  expect(JSON.stringify(judged.programme)).not.toContain('vault');
  expect(JSON.stringify([runbookFolders(judged), searchIndex(judged, []).entries])).not.toContain('vault');
});

it('a withheld page leaves the list of the folder, without its words', async () => {
  const judged = await published({
    ...TREE,
    'runbooks/mill/README.md': '---\ntlp: RED\n---\n\n# Secret mill\n\nSecret.\n',
  });
  expect(JSON.stringify(runbookFolders(judged))).not.toContain('ecret');
  expect(runbookFolders(judged).map(({ title }) => title)).toContain('mill');
});

it('a tree with pages of folders has no finding for them, and links inside are checked', async () => {
  const changes = Object.entries({
    ...TREE,
    'runbooks/mill/press/README.md': '# Press\n\nTo [nowhere](gone.md).\n',
  }).map(([file, text]) => ({ file, text }));
  const findings = (await judgeTree(changes, SAMPLE_AS_OF)).filter(({ file }) =>
    /(README|index)\.md$/.test(file),
  );
  expect(findings.map(({ code, file }) => [code, file])).toEqual([
    ['link/dead-file', 'runbooks/mill/press/README.md'],
  ]);
});

it('the README of runbooks/ stands on the list of all, and is no folder', async () => {
  const text = '# How we keep them\n\nSee [the shell](web-shell.md).\n';
  const judged = await published({ 'runbooks/README.md': text });
  expect(topFolder(judged)).toEqual({
    title: 'How we keep them',
    html: '<a id="how-we-keep-them"></a>\n<p>See <a href="/runbooks/web-shell/">the shell</a>.</p>',
  });
  expect(runbookFolders(judged)).toEqual([]);
  expect(topFolder(await published({}))).toBeUndefined();
  expect(
    topFolder(await published({ 'runbooks/README.md': `---\ntlp: RED\n---\n\n${text}` })),
  ).toBeUndefined();
  expect(
    (await judgeTree([{ file: 'runbooks/README.md', text }], SAMPLE_AS_OF)).map(({ code }) => code),
  ).toEqual([]);
});
