import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attack19, describeTechniqueId, parentTechnique, techniquesById } from './attack.ts';

const tables = '../shared/data/attack';
const byId = techniquesById(attack19);

describe('enterprise ATT&CK 19 data', () => {
  it('has 15 tactics and 858 techniques, each id once', () => {
    expect(new Set(attack19.tactics.map(({ id }) => id)).size).toBe(15);
    expect([attack19.techniques.length, byId.size]).toEqual([858, 858]);
    const active = attack19.techniques.filter(({ status }) => !status);
    expect(active.filter(({ id }) => !parentTechnique(id))).toHaveLength(222);
    expect(active).toHaveLength(697);
  });

  it('uses every tactic that it lists, and lists every tactic that it uses', () => {
    const used = new Set(attack19.techniques.flatMap(({ tactics }) => tactics));
    expect([...used].sort()).toEqual(attack19.tactics.map(({ shortname }) => shortname).sort());
    for (const { name, shortname } of attack19.tactics)
      expect(name.toLowerCase().replaceAll(' ', '-')).toBe(shortname);
  });

  it('puts every sub-technique under a technique, and an active one under an active one', () => {
    for (const { id, status } of attack19.techniques) {
      const parent = parentTechnique(id);
      if (parent) expect(byId.get(parent), id).toBeDefined();
      if (parent && !status) expect(byId.get(parent)?.status, id).toBeUndefined();
    }
  });

  it('leads from every revoked technique to an active one', () => {
    for (const { id, status, successors } of attack19.techniques) {
      expect(successors !== undefined, id).toBe(status === 'revoked');
      const description = describeTechniqueId(attack19, id);
      if (description.kind !== 'revoked') continue;
      expect(description.successors, id).not.toEqual([]);
      expect(description.successors.filter((successor) => successor.status)).toEqual([]);
    }
  });
});

describe('describeTechniqueId', () => {
  it.each([
    ['T1566.001', { kind: 'active', technique: { name: 'Spearphishing Attachment' } }],
    ['T1562', { kind: 'revoked', successors: [{ id: 'T1685' }] }],
    [
      'T1073',
      { kind: 'revoked', technique: { successors: ['T1574.002'] }, successors: [{ id: 'T1574.001' }] },
    ],
    ['T1064', { kind: 'deprecated', technique: { name: 'Scripting' } }],
    ['T1566/001', { kind: 'unknown', suggestions: ['T1566.001'] }],
    ['t1566', { kind: 'unknown', suggestions: ['T1566'] }],
    ['T1566.01', { kind: 'unknown', suggestions: ['T1566.001'] }],
    ['phishing', { kind: 'unknown', suggestions: [] }],
  ])('%s', (id, expected) => {
    expect(describeTechniqueId(attack19, id)).toMatchObject(expected);
  });

  it('stops at a circle of revocations', () => {
    const revoked = (id: string, to: string) => ({
      id,
      name: id,
      tactics: [],
      status: 'revoked' as const,
      successors: [to],
    });
    const framework = { version: '0', tactics: [], techniques: [revoked('T1', 'T2'), revoked('T2', 'T1')] };
    expect(describeTechniqueId(framework, 'T1')).toMatchObject({ kind: 'revoked', successors: [] });
  });
});

describe('parentTechnique', () => {
  it.each([
    ['T1566.001', 'T1566'],
    ['T1566', undefined],
  ])('%s belongs to %s', (id, parent) => expect(parentTechnique(id)).toBe(parent));
});

describe.skipIf(!existsSync(tables))(
  'ATT&CK data beside the tables (skipped when ../shared is absent)',
  () => {
    const rows = (name: string) =>
      readFileSync(`${tables}/${name}.tsv`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .slice(1)
        .map((line) => line.split('\t'));

    it('has the ids, names, tactics and status of techniques-v19.tsv', () => {
      const ours = attack19.techniques.map(({ id, name, tactics, status, successors }) =>
        [
          id,
          name,
          [...tactics].sort().join(','),
          [status, ...(successors ?? [])].filter(Boolean).join(':'),
        ].join('\t'),
      );
      expect(ours).toEqual(rows('techniques-v19').map((row) => row.join('\t')));
    });

    it('keeps the tactics of 18.1, except that defense-evasion became stealth and defense-impairment', () => {
      const before = rows('tactics').map(([id, , shortname]) => `${id} ${shortname}`);
      const now = attack19.tactics.map(({ id, shortname }) => `${id} ${shortname}`);
      expect(now.filter((one) => !before.includes(one)).sort()).toEqual([
        'TA0005 stealth',
        'TA0112 defense-impairment',
      ]);
      expect(before.filter((one) => !now.includes(one))).toEqual(['TA0005 defense-evasion']);
    });
  },
);
