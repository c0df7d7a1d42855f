import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { exceeds, TLP_LABELS, type Tlp } from '../../domain/model/tlp.ts';
import { canaryFiles, canaryTree } from '../../testing/canary/canary-tree.ts';
import { openBodies } from '../../testing/canary/open-bodies.ts';
import { wordsIn } from '../../testing/canary/search-bytes.ts';
import { exportSourceOf, sourceOf } from '../../testing/exchange/export-source.ts';
import { runs } from '../../testing/length.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { MAKE_FORMS } from './export-forms.ts';

const FORMS = Object.entries(MAKE_FORMS);
const CANARIES = canaryFiles();

async function canarySource(given: readonly Tlp[], ceiling: Tlp) {
  const labels = Object.fromEntries(CANARIES.map(({ file }, at) => [file, given[at] as Tlp]));
  const read = await readProgramme(filesInMemory(canaryTree(CANARIES, labels)));
  return {
    source: sourceOf(await publishProgramme(read, ceiling)),
    hidden: CANARIES.filter((_, at) => exceeds(given[at] as Tlp, ceiling)).map(({ word }) => word),
  };
}

describe('every export', () => {
  it('holds no word of a withheld file, in whatever field it stood', async () => {
    const labels = fc.tuple(...CANARIES.map(() => fc.constantFrom(...TLP_LABELS)));
    await fc.assert(
      fc.asyncProperty(labels, fc.constantFrom(...TLP_LABELS), async (given, ceiling) => {
        const { source, hidden } = await canarySource(given, ceiling);
        for (const [name, { make }] of FORMS) {
          const { files, notes } = await make(source, []);
          const told = [...files.flatMap(({ file, content }) => [file, ...openBodies(content)]), ...notes];
          expect(wordsIn(name, told.join('\n'), hidden)).toEqual([]);
        }
      }),
      { numRuns: runs(2, 60), endOnFailure: true },
    );
  });

  it('opens what is packed in them, and the words are there', async () => {
    const clear = CANARIES.map(() => 'CLEAR' as const);
    const { source } = await canarySource(clear, 'RED');
    for (const name of ['stix', 'tables']) {
      const { files } = (await MAKE_FORMS[name]?.make(source, [])) ?? { files: [] };
      const packed = files.filter(({ file }) => /json|xlsx/.test(file));
      const inside = packed.flatMap(({ content }) => openBodies(content).slice(1)).join('\n');
      expect(wordsIn(name, inside, ['zqrunbooka', 'zqrunbookb'])).toHaveLength(2);
      if (name === 'stix') expect(inside).toContain('## Analysis');
    }
  });

  it.each(FORMS)('%s: the same source gives the same bytes', async (_name, { make }) => {
    const [first, second] = [await exportSourceOf(), await exportSourceOf()];
    expect(await make(first, [])).toEqual(await make(second, []));
  });

  it.each(FORMS)('%s: writes its files and tells what it could not carry', async (name, { make }) => {
    const cwd = treeOnDisk(changedTree([]));
    const made = await make(await exportSourceOf(), []);
    const run = await runCli(['export', name, '--out', 'out', '--as-of', '2026-10-31'], { cwd });
    expect(run).toMatchObject({ code: 0, out: '' });
    const written = Object.keys(readTree(path.join(cwd, 'out')));
    expect(written).toEqual([...made.files.map(({ file }) => file), '.readyroom-export'].toSorted());
    for (const { file } of made.files) expect(run.err).toContain(file);
  });
});

describe('an export that cannot be made leaves everything as it was', () => {
  it.each([
    ['an unknown runbook', ['cacao', 'nothing', '--out', 'out'], 2, 'There is no runbook "nothing"'],
    ['no folder', ['cacao'], 2, 'Expected --out DIR'],
    [
      'ids where none are taken',
      ['pack', 'web-shell', '--out', 'out'],
      2,
      'Unexpected "export pack web-shell"',
    ],
    ['a folder of somebody', ['cacao', '--out', 'content'], 2, 'content'],
  ])('%s', async (_name, args, code, words) => {
    const cwd = treeOnDisk(changedTree([]));
    const before = readTree(cwd);
    const run = await runCli(['export', ...args], { cwd });
    expect(run.code).toBe(code);
    expect(run.err).toContain(words);
    expect(readTree(cwd)).toEqual(before);
  });

  it('a withheld runbook is as unknown as one that is not there', async () => {
    const cwd = treeOnDisk(
      changedTree([
        { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'status: active\ntlp: RED' },
      ]),
    );
    const run = await runCli(['export', 'cacao', 'ransomware', '--out', 'out'], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(cwd)).not.toContain('out');
  });

  it('a form that nothing is made of says why', async () => {
    const change = { replace: 'status: active', by: 'status: draft' };
    const drafts = ['ransomware', 'web-shell'].map((id) => ({ file: `runbooks/${id}.md`, ...change }));
    const cwd = treeOnDisk(changedTree(drafts));
    const { code, err } = await runCli(['export', 'thehive', '--out', 'out'], { cwd });
    expect([code, err.includes('export thehive ransomware --out DIR')]).toEqual([0, true]);
  });

  it('errors of the content stop it', async () => {
    const cwd = treeOnDisk(
      changedTree([{ file: 'runbooks/ransomware.md', replace: 'owner: incident-lead', by: 'owner: nobody' }]),
    );
    const run = await runCli(['export', 'cacao', '--out', path.join(emptyFolder(), 'out')], { cwd });
    expect(run.code).toBe(1);
    expect(run.err).toContain('Nothing was exported.');
  });
});
