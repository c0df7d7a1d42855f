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

it('pictures and files are judged by whether they are there, hidden folders not at all', async () => {
  const links = '![a](a.png) ![b](b.svg) [c](c.xlsx) [d](d.xlsx) [e](.github/SUPPORT.md) [f](f.md)';
  const tree = { 'README.md': `# Ours\n\n${links}\n`, 'b.svg': '<svg onload="go()"/>', 'c.xlsx': 'x' };
  const found = (await judgeFiles(tree, '2026-06-01')).map(({ code, message }) => `${code} ${message}`);
  expect(found.filter((one) => one.startsWith('link/')).sort()).toEqual([
    'link/dead-file There is no file "d.xlsx".',
    'link/dead-file There is no file "f.md".',
    'link/dead-picture There is no picture of that name: "a.png".',
  ]);
});
