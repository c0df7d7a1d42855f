import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csf2, describeCsfId, functionOf } from './csf.ts';

const nist = '../shared/data/csf2';
const nodes = [...csf2.functions, ...csf2.categories, ...csf2.subcategories];
const activeIds = new Set(nodes.map(({ id }) => id));

describe('CSF 2.0 data', () => {
  it('has 6 functions, 22 categories, 106 subcategories and 91 withdrawn ids, each once', () => {
    const { functions, categories, subcategories, withdrawn } = csf2;
    expect([functions, categories, subcategories, withdrawn].map((list) => list.length)).toEqual([
      6, 22, 106, 91,
    ]);
    expect(new Set([...nodes, ...withdrawn].map(({ id }) => id)).size).toBe(6 + 22 + 106 + 91);
    expect(functions.map(({ id }) => id)).toEqual(['GV', 'ID', 'PR', 'DE', 'RS', 'RC']);
  });

  it('links every category and subcategory to the parent that its id names', () => {
    for (const { id, function: parent } of csf2.categories)
      expect([id.slice(0, 2), activeIds.has(parent)]).toEqual([parent, true]);
    for (const { id, category } of csf2.subcategories)
      expect([id.slice(0, 5), activeIds.has(category)]).toEqual([category, true]);
  });

  it('says each outcome in one sentence of 10 to 25 words and each subcategory title in 2 to 6', () => {
    for (const { outcome } of nodes) expect(outcome).toMatch(/^[A-Z]\S*( [^.\s]+){8,23} [^.\s]+\.$/);
    for (const { title } of csf2.subcategories) expect(title).toMatch(/^[A-Z]\S+( \S+){1,5}$/);
    expect(new Set(csf2.subcategories.map(({ title }) => title)).size).toBe(106);
  });

  it('leads from every withdrawn id to something active', () => {
    for (const { id } of csf2.withdrawn) {
      const description = describeCsfId(csf2, id);
      if (description.kind !== 'withdrawn') throw new Error(`${id} is ${description.kind}`);
      expect(description.successors, id).not.toEqual([]);
      expect(description.successors.filter((successor) => !activeIds.has(successor))).toEqual([]);
    }
  });
});

describe('describeCsfId', () => {
  it.each([
    ['RS', { kind: 'active', level: 'function' }],
    ['RS.MA', { kind: 'active', level: 'category' }],
    ['RS.MA-02', { kind: 'active', level: 'subcategory' }],
    ['ID.BE', { kind: 'withdrawn', id: 'ID.BE', relation: 'incorporated_into', successors: ['GV.OC'] }],
    ['ID.GV-03', { kind: 'withdrawn', relation: 'moved_to', successors: ['GV.OC-03'] }],
    ['ID.BE-1', { kind: 'withdrawn', id: 'ID.BE-01', successors: ['GV.OC-05'] }],
    [
      'DE.DP',
      { kind: 'withdrawn', successors: ['GV.RR-02', 'DE.AE', 'ID.IM-02', 'DE.AE-06', 'ID.IM', 'ID.IM-03'] },
    ],
    ['RS.MA-2', { kind: 'unknown', suggestions: ['RS.MA-02'] }],
    ['rs.ma-02', { kind: 'unknown', suggestions: ['RS.MA-02'] }],
    ['RS.MA-20', { kind: 'unknown', suggestions: ['RS.MA-02', 'RS.MA-01', 'RS.MA-03'] }],
    ['A.5.24', { kind: 'unknown', suggestions: [] }],
  ])('%s', (id, expected) => {
    expect(describeCsfId(csf2, id)).toMatchObject(expected);
  });

  it('follows successors through withdrawn ones, and stops at a circle', () => {
    const withdraw = (id: string, ...successors: string[]) => ({
      id,
      relation: 'moved_to' as const,
      successors,
    });
    const withdrawn = [withdraw('XX.A-01', 'XX.A-02'), withdraw('XX.A-02', 'XX.A-01', 'RS.MA')];
    expect(describeCsfId({ ...csf2, withdrawn }, 'XX.A-01')).toMatchObject({ successors: ['RS.MA'] });
  });
});

it.each(['RS', 'RS.MA', 'RS.MA-02'])('%s belongs to RS', (id) => expect(functionOf(id)).toBe('RS'));

describe.skipIf(!existsSync(nist))('CSF 2.0 data beside NIST (skipped when ../shared is absent)', () => {
  const rows = (name: string) => parseCsv(readFileSync(`${nist}/${name}.csv`, 'utf8')).slice(1);

  it('has the ids, category titles, withdrawals and mappings of the published tables', () => {
    const active = rows('csf2_active_subcategories');
    expect(csf2.subcategories.map(({ id, category }) => [category, id])).toEqual(
      active.map((row) => [row[2], row[4]]),
    );
    expect(csf2.categories.map(({ id, title }) => [id, title])).toEqual([
      ...new Map(active.map((row) => [row[2], row[3]])),
    ]);
    expect(
      csf2.withdrawn.map(({ id, relation, successors }) => [id, relation, successors.join(' ')]),
    ).toEqual(rows('csf2_withdrawn_map'));
    const mapped = csf2.subcategories.flatMap(({ id, sp80053, cis }) => [
      ...sp80053.map((reference) => `${id} SP 800-53 Rev 5.2.0 ${reference}`),
      ...cis.map((reference) => `${id} CIS Controls v8.1 ${reference}`),
    ]);
    const published = rows('csf2_references_800-53_cis_csf1').filter((row) => row[1] !== 'CSF v1.1');
    expect(mapped.sort()).toEqual(published.map((row) => row.join(' ')).sort());
  });

  it('shares no run of seven words with NIST, and no whole sentence', () => {
    const catalog = JSON.parse(readFileSync(`${nist}/NIST_CSF_v2.0_oscal_catalog_v1.0.0.json`, 'utf8'));
    const sentences = [
      ...rows('csf2_active_subcategories').map((row) => row[5] ?? ''),
      ...rows('csf2_implementation_examples').map((row) => row[2] ?? ''),
      ...proseOf(catalog),
    ];
    expect(sentences.length).toBeGreaterThan(106 + 363 + 28);
    const theirRuns = new Set(sentences.flatMap((sentence) => runsOf(sentence, 7)));
    const theirSentences = new Set(sentences.map((sentence) => wordsOf(sentence).join(' ')));
    for (const { id, title, outcome } of nodes) {
      expect(
        runsOf(outcome, 7).filter((run) => theirRuns.has(run)),
        id,
      ).toEqual([]);
      expect(theirSentences.has(wordsOf(outcome).join(' ')), id).toBe(false);
      expect(theirSentences.has(wordsOf(title).join(' ')), id).toBe(false);
    }
  });
});

function parseCsv(text: string): string[][] {
  const cell = /,(?:"((?:[^"]|"")*)"|([^",]*))/g;
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => [...`,${line}`.matchAll(cell)])
    .map((cells) => cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
}

function proseOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'prose' && typeof value === 'string' ? [value] : proseOf(value),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
}

function runsOf(text: string, length: number): readonly string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}
