import { expect, it } from 'vitest';
import { judgeFiles } from '../../testing/judge-tree.ts';

const PHASES =
  '# Disk full\n\n## Meaning\n\nIt is full.\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nFree it.\n';
const codes = async (tree: Record<string, string>, file: string) =>
  (await judgeFiles(tree, '2026-06-01')).filter((one) => one.file === file).map(({ code }) => code);

it.each(['README.md', 'CODE_OF_CONDUCT.md', 'docs/index.md', 'SECURITY.md'])(
  '%s of a folder that is no programme is no runbook',
  async (file) => expect(await codes({ [file]: '# Our library\n\nBe kind.\n' }, file)).toEqual([]),
);

it('a README with phases is a runbook, and Meaning is its Detection', async () => {
  const found = await codes({ 'disk/README.md': PHASES }, 'disk/README.md');
  expect(found).toContain('file/no-front-matter');
  expect(found).not.toContain('runbook/missing-phases');
});

it('pictures, files and folders are judged by whether they are there, in hidden folders too', async () => {
  const links =
    '![a](a.png) ![b](b.svg) [c](c.xlsx) [d](d.xlsx) [e](.github/SUPPORT.md) [f](f.md) ![g](.github/g.png) [h](tools/) [i](gone/) [j](.github/GONE.md) [k](tools/run.sh) [l](run.sh)';
  const hidden = { '.github/SUPPORT.md': 'Ask.\n', '.github/g.png': 'x', 'tools/README.md': '# Tools\n' };
  const tree = {
    ...{ 'README.md': `# Ours\n\n${links}\n`, 'b.svg': '<svg onload="go()"/>', 'c.xlsx': 'x' },
    ...hidden,
  };
  const found = (await judgeFiles(tree, '2026-06-01')).map(({ code, message }) => `${code} ${message}`);
  expect(found.filter((one) => one.startsWith('link/')).sort()).toEqual([
    'link/dead-file There is no file ".github/GONE.md".',
    'link/dead-file There is no file "d.xlsx".',
    'link/dead-file There is no file "f.md".',
    'link/dead-file There is no file "gone".',
    'link/dead-file There is no file "run.sh".',
    'link/dead-file There is no file "tools/run.sh".',
    'link/dead-picture There is no picture of that name: "a.png".',
  ]);
});

it('a folder "runbooks" of scripts makes no programme', async () => {
  expect(await codes({ 'runbooks/start-vm.ps1': 'ls', 'README.md': '# VMs\n' }, 'content/site.yml')).toEqual(
    [],
  );
});

it('a folder "content" of another generator makes no programme, and one of ours says why it does', async () => {
  const page = { 'content/_index.md': '---\ntitle: Home\n---\n# Home\n', 'content/alerts/Disk.md': PHASES };
  expect(await codes(page, 'content/_index.md')).toEqual([]);
  const found = await codes(page, 'content/alerts/Disk.md');
  expect(found).toContain('file/no-front-matter');
  expect(found).not.toContain('file/unknown-place');
  const tree = {
    ...page,
    'content/guides/a.md': '---\nid: a\ntitle: A\nsummary: A\nkind: concept\n---\nText.\n',
  };
  const [missing] = (await judgeFiles(tree, '2026-06-01')).filter(({ code }) => code === 'site/missing');
  expect(missing?.hint).toContain('because of "content/guides/a.md"');
});

it.each([
  ['![a](Plan.png)', 'link/dead-picture', '"plan.PNG"'],
  ['[a](Plan.pdf)', 'link/dead-file', '"files/plan.pdf"'],
  ['[a](files/50#1.pdf)', 'link/dead-file', '"files/50%231.pdf"'],
])('%s: a name in another case, folder or spelling is suggested', async (link, code, written) => {
  const tree = { 'a.md': `# A\n\n${link}\n`, 'plan.PNG': 'x', 'files/plan.pdf': 'x', 'files/50#1.pdf': 'x' };
  const found = (await judgeFiles(tree, '2026-06-01')).filter((one) => one.code === code);
  expect(found.map(({ hint }) => hint)).toEqual([expect.stringContaining(written)]);
});
