import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bare, importFiles, SIGMA } from '../../testing/imports/alerts.ts';
import { runCli } from '../../testing/run-cli.ts';
import { emptyFolder, readTree } from '../../testing/tree-on-disk.ts';

describe('hostile files', () => {
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
  it.each<[string, string, string | Uint8Array, string]>([
    ['10,000 levels of YAML', 'a.yml', deep('[', ']'), 'it holds lists'],
    ['10,000 levels of JSON', 'a.json', deep('[', ']'), 'more than 200 levels deep'],
    ['values without an end', 'a.json', `[${'{},'.repeat(1_500_000)}{}]`, 'more than 1,500,000 values'],
    ['lines without an end', 'a.ndjson', '{}\n'.repeat(800_000), 'more than 1,500,000 values'],
    ['10,000 levels of TOML', 'a.toml', `a = ${deep('[', ']')}`, 'broken TOML'],
    ['aliases of aliases', 'a.yml', `a: &a [x, x]\n${'b: [*a, *a]\n'.repeat(300)}`, 'it holds'],
    ['another encoding', 'a.yml', new Uint8Array([0x61, 0x3a, 0xe4, 0xff]), 'neither UTF-8 nor UTF-16'],
    ['a binary file', 'a.json', new Uint8Array([0x7b, 0, 1, 2]), 'binary'],
    ['half a file', 'a.json', '{"rule_id": "x", "na', 'no JSON, or was cut off'],
    ['a tag that would make an object', 'a.yml', `a: !!js/function 'x'\n`, 'broken YAML'],
    ['a title without a word', 'a.yml', 'title: "  "\ndetection: {}\n', 'it has no title'],
    ['2 MB of TOML', 'a.toml', '#'.repeat(2_000_000), 'It is 2 MB large'],
    ['6 MB of YAML', 'a.yml', '#'.repeat(6_000_000), 'It is 6 MB large'],
  ])('%s', async (_, name, text, told) => {
    const { code, err, root } = await importFiles({ [name]: text });
    expect([code, readTree(root)]).toEqual([1, {}]);
    expect(err).toContain(told);
    expect(err).toMatch(/Nothing was written\.\n$/);
  });

  it('takes no part of a prototype for a value, and no path for a name', async () => {
    const text = JSON.stringify({
      rule_id: '../../../etc/passwd',
      name: 'Escape',
      severity: 'toString',
    }).replace('{', '{"__proto__":{"note":"x","enabled":false},');
    const { code, root, rules } = await importFiles({ 'a.json': text });
    expect([code, Object.keys(readTree(root)), rules.map(bare)]).toEqual([
      0,
      ['content/alerts/elastic.yml'],
      [{ id: 'etc-passwd', title: 'Escape', severity: 'medium', origin: '../../../etc/passwd' }],
    ]);
    const { code: refused } = await runCli(['import', 'alerts', root, '--source', '../x', '--out', root], {
      cwd: root,
    });
    expect(refused).toBe(2);
  });

  it('follows no link out of the folder', async () => {
    const [folder, outside, root] = [emptyFolder(), emptyFolder(), emptyFolder()];
    writeFileSync(path.join(outside, 'a.yml'), SIGMA);
    symlinkSync(path.join(outside, 'a.yml'), path.join(folder, 'a.yml'));
    const { code, err } = await runCli(['import', 'alerts', folder, '--out', root], { cwd: folder });
    expect([code, readTree(root)]).toEqual([1, {}]);
    expect(err).toContain('links are not followed');
  });
});
