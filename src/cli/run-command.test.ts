import { expect, it } from 'vitest';
import { productManifest } from '../adapters/disk/product.ts';
import { runCli } from '../testing/run-cli.ts';
import { emptyFolder } from '../testing/tree-on-disk.ts';

it('says which version it is', async () => {
  const { version } = productManifest();
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(await runCli(['--version'], { cwd: emptyFolder() })).toEqual({
    code: 0,
    out: `${version}\n`,
    err: '',
  });
});
