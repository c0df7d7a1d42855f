import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const FILE = 'content/framework.yml';
const prop = (name: string, value: string) => ({ name, value });
const said = (id: string) => `They say of ${id}: "yes" & 1 < 2.`;

/** A catalog as releases are: functions as groups, below them categories and subcategories as controls. */
function catalogOf({ marked = false, version = 'v1.1.3', lower = false } = {}) {
  const node = (id: string, name: string, controls?: unknown[], withdrawn = false) => ({
    id: lower ? `token-${id.toLowerCase()}` : id,
    title: id,
    props: [prop('label', id), ...(withdrawn && marked ? [prop('status', 'withdrawn')] : [])],
    parts: [
      { id: `${id}_s`, name, prose: said(id) },
      { id: `${id}.001`, name: 'example', prose: 'Write it down.' },
    ],
    ...(controls ? { controls } : {}),
  });
  const gone = csf2.withdrawn.filter(({ id }) => id.includes('-'));
  const groups = csf2.functions.map((one) =>
    node(
      one.id,
      'overview',
      csf2.categories
        .filter((category) => category.function === one.id)
        .map(({ id }) =>
          node(id, 'statement', [
            ...csf2.subcategories
              .filter((sub) => sub.category === id)
              .map((sub) => node(sub.id, 'statement')),
            ...gone
              .filter((old) => old.id.startsWith(`${id}-`))
              .map((old) => node(old.id, 'statement', undefined, true)),
          ]),
        ),
    ),
  );
  return {
    catalog: {
      uuid: 'x',
      metadata: { title: 'The framework', version: '1.2.0', 'oscal-version': version },
      groups,
    },
  };
}

async function importIn(root: string, data: unknown, ...more: string[]) {
  const folder = emptyFolder();
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  writeFileSync(path.join(folder, 'catalog.json'), text);
  const { code, err } = await runCli(['import', 'framework', 'catalog.json', '--out', root, ...more], {
    cwd: folder,
  });
  return { code, err, tree: readTree(root) };
}

it.each([
  ['marks what is withdrawn', { marked: true, version: 'v1.2.2' }, false],
  ['marks nothing', {}, true],
  ['has ids of its own and labels', { lower: true }, true],
])('a catalog that %s becomes the texts of this programme, which check accepts', async (_, kind, told) => {
  const root = treeOnDisk(changedTree([]));
  const before = Object.keys(readTree(root));
  const { code, err, tree } = await importIn(root, catalogOf(kind));
  expect([code, Object.keys(tree).filter((file) => !before.includes(file))]).toEqual([0, [FILE]]);
  expect(err.includes('does not mark them')).toBe(told);
  expect(err).toContain('134 texts of 134 outcomes');
  expect(err).toMatch(/not carried .*134 "example" parts|not carried .*"example" parts/);
  expect((tree[FILE]?.match(/They say of/g) ?? []).length).toBe(134);
  const checked = await runCli(['check', '--root', root], { cwd: root });
  expect([
    checked.code,
    `${checked.out}${checked.err}`.split('\n').filter((line) => line.includes(FILE)),
  ]).toEqual([0, []]);
});

it('writes over nothing unasked, nothing in a dry run, and nothing twice', async () => {
  const root = treeOnDisk(changedTree([]));
  const dry = await importIn(root, catalogOf(), '--dry-run');
  expect([dry.code, dry.tree[FILE], dry.err.includes('dry run')]).toEqual([0, undefined, true]);
  const { tree } = await importIn(root, catalogOf());
  const again = await importIn(root, catalogOf());
  expect([again.code, again.err.includes('says this already')]).toEqual([0, true]);
  const other = catalogOf();
  other.catalog.metadata.title = 'Another one';
  const refused = await importIn(root, other);
  expect([refused.code, refused.tree[FILE]]).toEqual([1, tree[FILE]]);
  const forced = await importIn(root, other, '--force');
  expect([forced.code, forced.tree[FILE]?.includes('Another one')]).toEqual([0, true]);
});

describe('what is no catalog of CSF 2.0 gets a sentence, and nothing is written', () => {
  const catalog = (more: object) => ({ catalog: { metadata: { title: 'Some controls' }, ...more } });
  const deep = (levels: number) =>
    '{"catalog":{"groups":['.concat('{"groups":['.repeat(levels), ']}'.repeat(levels), ']}}');
  const statement = [{ name: 'statement', prose: 'x' }];
  it.each<[string, unknown, string]>([
    ['another framework', catalog({ groups: [{ id: 'ac', controls: [{ id: 'ac-1' }] }] }), 'is not CSF 2.0'],
    [
      'CSF 1.1',
      catalog({
        groups: [
          {
            id: 'ID',
            controls: [
              { id: 'ID.AM-1', parts: statement },
              { id: 'ID.AM', parts: statement },
            ],
          },
        ],
      }),
      'is CSF 1.1',
    ],
    ['nothing', catalog({}), 'no groups and no controls'],
    ['a profile', { profile: {} }, 'OSCAL profile'],
    ['results', { 'assessment-results': {} }, '"assessment-results" and no catalog'],
    ['other JSON', [1, 2], 'no OSCAL catalog'],
    ['XML', '<?xml version="1.0"?><catalog/>', 'It is XML'],
    ['YAML', 'catalog:\n  uuid: x\n', 'It is YAML'],
    ['half a file', '{"catalog":{"gro', 'no JSON, or was cut off'],
    ['ten thousand levels', deep(10_000), 'levels deep'],
    ['a prototype', '{"__proto__":{"catalog":{"groups":[]}}}', 'no OSCAL catalog'],
    ['no text', catalog({ groups: [{ id: 'GV.OC-01' }] }), 'no text that can be shown'],
    [
      'controls without an end',
      catalog({ groups: Array.from({ length: 20_001 }, () => ({ id: 'x' })) }),
      'more than 20,000',
    ],
  ])('%s', async (_, data, told) => {
    const root = emptyFolder();
    const { code, err, tree } = await importIn(root, data);
    expect([code, tree]).toEqual([1, {}]);
    expect(err).toContain(told);
    expect(err).toMatch(/Nothing was written\.\n$/);
  });

  it('a text without an end, in force here and withdrawn there, and what no edition has are told', async () => {
    const [kept, long, gone] = ['GV.OC-01', 'GV.OC-02', 'GV.OC-03'];
    const groups = [
      { id: kept, parts: [{ name: 'statement', prose: 'We know\u0007 why.\n\n\u202eNow.' }] },
      { id: long, parts: [{ name: 'statement', prose: 'x'.repeat(4001) }] },
      { id: gone, props: [prop('status', 'withdrawn')], parts: [{ name: 'statement', prose: 'x' }] },
      { id: 'GV.ZZ-01', parts: [{ name: 'statement', prose: 'x' }] },
    ];
    const { code, err, tree } = await importIn(emptyFolder(), { catalog: { metadata: {}, groups } });
    expect(code).toBe(0);
    expect(Object.keys(tree)).toEqual([FILE]);
    expect(tree[FILE]).not.toMatch(/[\u0007\u202e]/);
    expect(err).toMatch(/GV\.OC-02: a text of more than 4000/);
    expect(err).toMatch(/GV\.OC-03 is marked as withdrawn/);
    expect(err).toMatch(/GV\.ZZ-01: CSF 2\.0 has no such outcome/);
    expect(err).toMatch(/and 128 more keeps the words/);
  });
});
