import { beforeEach, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { SAMPLE_TREE } from '../testing/sample-tree.ts';
import { treeOnDisk } from '../testing/tree-on-disk.ts';
import { check, readiness, readProgramme, score, type Programme } from './index.ts';

const asOf = '2026-11-15';
let root: string;
let programme: Programme;
beforeEach(async () => {
  root = treeOnDisk(SAMPLE_TREE);
  programme = await readProgramme(root, { asOf });
});

const printed = async (...args: string[]) =>
  JSON.parse((await runCli([...args, '--format', 'json', '--as-of', asOf], { cwd: root })).out);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

it('says what was read', () => {
  expect(programme).toMatchObject({ root, asOf });
  expect(programme.runbooks.map(({ file, id }) => [file, id])).toEqual(
    programme.runbooks.map(({ id }) => [`runbooks/${id}.md`, id]),
  );
  expect(programme.runbooks.length).toBeGreaterThan(0);
});

it('judges, scores and asks for readiness as the commands do', async () => {
  expect(plain(check(programme))).toEqual(await printed('check'));
  expect(plain(score(programme))).toEqual(await printed('score'));
  expect(plain(readiness(programme))).toEqual(await printed('readiness'));
});

it('refuses in one sentence', async () => {
  await expect(readProgramme(treeOnDisk({}), { asOf })).rejects.toThrow(/^There is nothing to read in /);
  await expect(readProgramme(root, { asOf: 'soon' })).rejects.toThrow('Unexpected --as-of "soon"');
  expect(() => check({ ...programme })).toThrow('Expected a programme that readProgramme() has read.');
  const broken = await readProgramme(
    treeOnDisk({ ...SAMPLE_TREE, 'content/site.yml': 'name: x\nscale: 7\n' }),
    { asOf },
  );
  expect(() => score(broken)).toThrow(/^Nothing was computed: content\/site\.yml:/);
});
