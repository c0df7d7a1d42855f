import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attack19 } from '../domain/frameworks/attack.ts';
import { csf2, functionOf } from '../domain/frameworks/csf.ts';
import { seededRandom, type Random } from './random.ts';
import { sentences } from './words.ts';
import { triggerOf, writeRunbook, type Shelf } from './write-runbook.ts';

/** What one team's runbooks are about: their number grows, the world of attacks does not. */
const TECHNIQUES = 100;
const ROLES = ['triage-analyst', 'incident-lead', 'identity-admin', 'network-admin', 'endpoint-admin'];

/** A programme of so many runbooks, by file: the same for the same seed. */
export function makeCorpus(runbooks: number, seed: number): Record<string, string> {
  const random = seededRandom(seed);
  const ids = Array.from({ length: runbooks }, (_, number) => `case-${String(number).padStart(4, '0')}`);
  const active = attack19.techniques.filter(({ status }) => status === undefined).map(({ id }) => id);
  const shelf: Shelf = {
    subcategories: csf2.subcategories
      .map(({ id }) => id)
      .filter((id) => ['DE', 'RS', 'RC'].includes(functionOf(id))),
    techniques: random.some(active, TECHNIQUES),
    roles: ROLES,
    runbooks: ids,
  };
  return {
    ...frame(),
    ...Object.fromEntries(csf2.subcategories.map(({ id }) => assessment(id, random))),
    ...alerts(ids, shelf, random),
    ...records(ids, random),
    ...Object.fromEntries(
      ids.map((id, number) => [`runbooks/${id}.md`, writeRunbook(id, number, shelf, random)]),
    ),
  };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function frame(): Record<string, string> {
  const role = (id: string) =>
    `  - { id: ${id}, title: ${id.replace('-', ' ')}, purpose: Does its part., duties: [act] }\n`;
  return {
    'content/site.yml': `name: Bench
as_of: 2026-10-31
publication_ceiling: AMBER
default_tlp: GREEN
contacts: [{ name: Desk, for: any incident, reach: [{ by: phone, at: +44 1632 960001 }] }]
fallbacks: [{ when: chat is down, use: the bridge line }]
severities:
${[1, 2, 3].map((at) => `  - { id: SEV${at}, title: Level ${at}, meaning: level ${at}, respond_within: ${at}h, update_every: ${at}h, raise: [incident-lead] }`).join('\n')}
`,
    'content/roles.yml': `roles:\n${ROLES.map(role).join('')}escalation: [triage-analyst, incident-lead]\n`,
    'content/regulations.yml': `regulations:
  - id: duty-one
    title: Duty one
    jurisdiction: Everywhere
    applies_when: personal data was touched
    decided_by: incident-lead
    source: { title: The law, url: https://example.org/law }
    stages: [{ what: Notice, deadline: 72h, clock_starts: awareness, to: the authority }]
`,
    'content/steps/isolate-host.md': `---
id: isolate-host
title: Isolate a host
summary: Cut a host off and keep it running.
owner: incident-lead
last_reviewed: 2026-08-01
---

**Role:** endpoint-admin · **Time:** 5m

Press Isolate in the console and keep the machine running.

- [ ] The console shows the host as isolated
`,
  };
}

function assessment(subcategory: string, random: Random): [string, string] {
  const id = `control-${subcategory.toLowerCase().replace('.', '-')}`;
  const score = () => random.below(9) / 2;
  return [
    `content/assessments/${id}.md`,
    `---
id: ${id}
title: Practice for ${subcategory}
csf: [${subcategory}]
owner: ${random.pick(ROLES)}
history:
  - { date: 2025-09-30, current: ${score()}, target: 4 }
  - { date: 2026-03-31, current: ${score()}, target: 4 }
  - { date: 2026-09-30, current: ${score()}, target: 4.5 }
evidence:
  - { title: Report, ref: https://example.org/report, method: test, collected: 2026-09-28, valid_for: 180d }
actions:
  - { title: Close the gap, owner: incident-lead, due: 2027-01-31, status: open }
---

${sentences(random, 5)}
`,
  ];
}

function alerts(ids: readonly string[], shelf: Shelf, random: Random): Record<string, string> {
  const sources: Record<string, string> = {};
  for (const [number, id] of ids.entries()) {
    const [source, rule] = triggerOf(number).split('/') as [string, string];
    const severity = random.pick(['medium', 'high', 'critical']);
    const file = `content/alerts/${source}.yml`;
    sources[file] ??= `id: ${source}\ntitle: Source ${source}\nrules:\n`;
    sources[file] +=
      `  - { id: ${rule}, title: Sign of ${id}, severity: ${severity}, attack: [${random.pick(shelf.techniques)}] }\n`;
  }
  return sources;
}

/** One exercise for each ten runbooks. */
function records(ids: readonly string[], random: Random): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < ids.length; at += 10) {
    const id = `exercise-${at / 10}`;
    const used = ids.slice(at, at + 10).join(', ');
    files[`content/records/${id}.md`] =
      `---\nid: ${id}\ntitle: Exercise ${at / 10}\ndate: 2026-06-01\nkind: tabletop\nrunbooks: [${used}]\n---\n\n${sentences(random, 3)}\n`;
  }
  return files;
}
