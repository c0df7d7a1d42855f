import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme, type JudgedProgramme } from '../../domain/judged-programme.ts';
import { RULES } from '../../domain/rules/index.ts';
import { unpackIndex, type PackedIndex } from '../../domain/search/pack-index.ts';
import { ENTRY_KINDS, type SearchIndex } from '../../domain/search/search-index.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { isPublic } from '../page/page-link.ts';
import { searchIndex, searchIndexScript } from './search-index.ts';

let judged: JudgedProgramme;
let index: SearchIndex;
beforeAll(async () => {
  judged = await judgedSample();
  index = searchIndex(judged, RULES);
});

describe('the search index', () => {
  it('knows pages of every kind, by addresses without a slash before them, each once', () => {
    const { entries } = index;
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect(
      ENTRY_KINDS.filter((kind) => !kinds.has(kind) && kind !== 'Folder' && kind !== 'Exercise'),
    ).toEqual([]);
    expect(entries.filter(({ address }) => /^\/|^https?:/.test(address))).toEqual([]);
    expect(new Set(entries.map(({ address }) => address)).size).toBe(entries.length);
    const shell = entries.find(({ address }) => address === 'runbooks/web-shell/');
    expect(shell?.alerts).toContain('Web server started a shell');
    expect(shell?.parts?.length).toBeGreaterThan(2);
    expect(shell?.filters?.severity).toHaveLength(1);
  });

  it('has the usual words of what it names, and of nothing else', () => {
    const named = new Set(
      index.entries.flatMap(({ usual = [], near = [], about = [] }) => [...usual, ...near, ...about]),
    );
    expect(Object.keys(index.usual).filter((key) => !named.has(key))).toEqual([]);
    expect(index.usual['T1505.003']).toContain('Web Shell');
    expect(index.usual['ransomware']?.split('|').length).toBeGreaterThan(20);
  });

  it('answers with pages that there are', () => {
    const known = new Set(index.entries.map(({ address }) => address));
    const answers = Object.values(index.answers).flat();
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.filter((address) => !known.has(address))).toEqual([]);
  });
});

it('what is above the publication ceiling is absent, and what it is usually called', async () => {
  const secret = await publishedSample([
    {
      file: 'runbooks/ransomware.md',
      replace: 'review_interval: 180d',
      by: 'review_interval: 180d\ntlp: RED',
    },
    { file: 'content/alerts/edr.yml', replace: 'id: edr', by: 'id: edr\ntlp: RED' },
    { file: 'content/roles.yml', replace: 'escalation:', by: 'tlp: RED\nescalation:' },
  ]);
  const published = judgeProgramme(secret, secret.site!, csf2, SAMPLE_AS_OF);
  const shown = searchIndex(published, []);
  const text = JSON.stringify(shown.entries);
  expect(text).toContain('runbooks/web-shell/');
  expect(text).not.toMatch(
    /runbooks\/ransomware|Web server started a shell|alerts\/\w|Looks first|withheld/i,
  );
  const without = { ...secret, runbooks: secret.runbooks.filter(isPublic) };
  const never = searchIndex(judgeProgramme(without, secret.site!, csf2, SAMPLE_AS_OF), []);
  expect(shown.usual).toEqual(never.usual);
  expect(shown.answers).toEqual(never.answers);
});

it('the script sets one global name, and nothing in it ends the element that it stands in', () => {
  const hostile: SearchIndex = {
    entries: [{ title: '</script><script>alert(1)//<!--', address: 'x/', kind: 'Guide', summary: '\u2028' }],
    usual: {},
    house: [],
    answers: {},
  };
  const text = searchIndexScript(hostile);
  expect(text).not.toMatch(/</);
  const world: Record<string, unknown> = {};
  vm.runInNewContext(text.replace('globalThis', 'this'), world);
  const { readyroomSearchIndex: packed } = JSON.parse(JSON.stringify(world)) as {
    readyroomSearchIndex: PackedIndex;
  };
  expect(unpackIndex(packed)).toEqual(hostile);
});
