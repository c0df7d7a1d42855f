import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASED, draftOf } from '../../../testing/importing/plan-pages.ts';
import { METADATA_SHAPES, type Facts } from '../../../testing/importing/metadata-shapes.ts';
import { runs } from '../../../testing/length.ts';

const KEYS = {
  owner: [
    'Owner',
    'Playbook Owner',
    'owner',
    'Owner(s)',
    'Responsible',
    'Verantwortlich',
    'Propriétaire',
    'Propietario',
    'Owner / Team',
    'OWNER',
  ],
  severity: [
    'Severity',
    'Default severity',
    'Priority',
    'Threat level',
    'Schweregrad',
    'Gravité',
    'Gravedad',
    'SEVERITY',
  ],
  version: ['Version', 'Document version', 'Revision', 'Versión'],
  reviewed: [
    'Last Reviewed',
    'last-reviewed',
    'Review date',
    'Zuletzt geprüft',
    'Dernière revue',
    'Última revisión',
  ],
  interval: [
    'Review cycle',
    'Review Frequency',
    'Prüfintervall',
    'Fréquence de révision',
    'Frecuencia de revisión',
  ],
  tlp: ['TLP', 'Classification', 'Einstufung'],
};
const VALUES = {
  owner: ['Triage analyst', 'triage-analyst', 'the Triage Analyst'],
  severity: ['High', '🟠 High', 'P2', 'Sev-2', 'hoch'],
  version: ['2.1', 'v2.1', '2.1.0 (draft)'],
  reviewed: ['2026-06-18', '18 June 2026', '18.06.2026'],
  interval: ['90d', 'Quarterly', 'every 90 days'],
  tlp: ['AMBER', 'TLP:AMBER'],
};
const DRAFT = [
  'version: 2.1.0',
  'owner: triage-analyst',
  'severity: { default: SEV2 }',
  'tlp: AMBER',
  'last_reviewed: 2026-06-18',
  'review_interval: 90d',
];

const facts = fc
  .record(
    Object.fromEntries(
      (Object.keys(KEYS) as (keyof typeof KEYS)[]).map((field) => [
        field,
        fc.tuple(fc.constantFrom(...KEYS[field]), fc.constantFrom(...VALUES[field])),
      ]),
    ),
  )
  .chain((record) => fc.shuffledSubarray(Object.values(record), { minLength: 6, maxLength: 6 }));

describe('law: the same metadata in any shape gives the same draft', () => {
  it.each(Object.entries(METADATA_SHAPES))('%s', (_, shape) => {
    fc.assert(
      fc.property(facts, (said) => {
        const text = `# Lost laptop\n\n${shape(said)}\n\n${PHASED('##')}`;
        const { front, difference } = draftOf(text);
        for (const line of DRAFT) expect(front, text).toContain(`\n${line}\n`);
        expect(difference).toEqual({ lost: [], added: [] });
      }),
      { numRuns: runs(6, 200) },
    );
  });

  it.each<[string, (facts: Facts) => string]>([
    [
      'YAML',
      (said) => `---\n${said.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---\n`,
    ],
    [
      'YAML within a key',
      (said) =>
        `---\nmeta:\n${said.map(([key, value]) => `  ${key}: [${JSON.stringify(value)}]`).join('\n')}\n---\n`,
    ],
    [
      'TOML',
      (said) =>
        `+++\n${said.map(([key, value]) => `${JSON.stringify(key)} = ${JSON.stringify(value)}`).join('\n')}\n+++\n`,
    ],
  ])('a front matter in %s', (_, shape) => {
    fc.assert(
      fc.property(facts, (said) => {
        const { front, difference } = draftOf(`${shape(said)}\n# Lost laptop\n\n${PHASED('##')}`);
        for (const line of DRAFT) expect(front).toContain(`\n${line}\n`);
        expect(difference).toEqual({ lost: [], added: [] });
      }),
      { numRuns: runs(6, 200) },
    );
  });
});
