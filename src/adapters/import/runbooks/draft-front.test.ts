import { describe, expect, it } from 'vitest';
import { PHASED, draftOf } from '../../../testing/importing/plan-pages.ts';

describe('what stands above a page', () => {
  it.each<[string, string, string[]]>([
    [
      'YAML',
      '---\ntitle: Lost laptop\ntags: [Laptop, theft]\nseverity: High\n---\n',
      ['title: Lost laptop', 'tags: [laptop, theft]', 'severity: { default: SEV2 }'],
    ],
    [
      'TOML',
      '+++\ntitle = "Lost laptop"\ntags = ["laptop"]\n+++\n',
      ['title: Lost laptop', 'tags: [laptop]'],
    ],
    ['JSON', '{\n"title": "Lost laptop"\n}\n', ['title: Lost laptop']],
    [
      'MkDocs without a fence',
      'title: Lost laptop\nsummary: Somebody lost one.\n\n',
      ['title: Lost laptop', 'summary: Somebody lost one.'],
    ],
    [
      'a table',
      '| Field | Value |\n| --- | --- |\n| Severity | P1 |\n| Version | 2.1 |\n\n',
      ['severity: { default: SEV1 }', 'version: 2.1.0'],
    ],
    [
      'a quotation',
      '> **Last Reviewed:** 2026-06-18\n> **Severity:** Low\n\n',
      ['last_reviewed: 2026-06-18', 'severity: { default: SEV4 }'],
    ],
    [
      'labels in bold',
      '**Owner:** Triage analyst\n\n**Review cycle:** 90d\n\n',
      ['owner: triage-analyst', 'review_interval: 90d'],
    ],
    ['a label anywhere', 'Marked TLP:AMBER+STRICT by its author.\n\n', ['tlp: AMBER+STRICT']],
  ])('%s', (_, head, lines) => {
    const { front, difference } = draftOf(`${head}${PHASED('##')}`);
    for (const line of lines) expect(front).toContain(`\n${line}\n`);
    expect(difference).toEqual({ lost: [], added: [] });
  });

  it('keeps what has no place here, broken YAML too, and takes no key for more than a key', () => {
    for (const raw of [
      'layout: page\nsidebar_position: 7',
      'title: [broken',
      '__proto__: { polluted: yes }\nconstructor: x',
    ]) {
      const { body, difference } = draftOf(`---\n${raw}\n---\n\n${PHASED('##')}`);
      expect(body).toContain(raw);
      expect(difference).toEqual({ lost: [], added: [] });
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('ids and roles', () => {
  it('follows revoked techniques and withdrawn subcategories, and leaves out what nobody knows', () => {
    const { front, said } = draftOf(
      `${PHASED('##')}\nSee T1562.001, T1566/001, T9999, PR.IP-9, DE.CM-1 and RS.MA-02.\n`,
    );
    expect(front).toMatch(/\nattack: \[.*T1566\.001.*\]\n/);
    expect(front).not.toContain('T1562.001');
    expect(front).not.toContain('T9999');
    expect(front).toMatch(/\ncsf: \[.*RS\.MA-02.*\]\n/);
    expect(said).toContain('T1562.001 was revoked by ATT&CK: carried as');
    expect(said).toContain('T9999 is no technique');
    expect(said).toContain('PR.IP-9 is of CSF 1.1');
  });

  it('offers roles that prose names, and takes those that the programme has', () => {
    const { front, said } = draftOf(`${PHASED('##')}\nThe triage analyst tells the network engineer.\n`);
    expect(front).toContain('\nroles: [triage-analyst]\n');
    expect(front).not.toContain('network-engineer');
    expect(said).toContain('person: roles that the page names: "network engineer"');
  });

  it('keeps a text in its language and says which', () => {
    const { front, said } = draftOf(
      '# Verlust\n\n## Erkennung\n\n1. Prüfe, ob der Rechner mit dem Netz verbunden ist und nicht nur aus.\n\n## Eindämmung\n\n1. Sperre das Konto und melde die Person von allen Geräten ab.\n\n## Wiederherstellung\n\n1. Gib eine neue Maschine aus, die mit dem Abbild von heute läuft.\n',
    );
    expect(front).toContain('language-de');
    expect(said).toContain('language: de');
  });
});
