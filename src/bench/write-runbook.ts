import type { Random } from './random.ts';
import { ASSETS, EVENTS, sentences, task } from './words.ts';

/** What a runbook of the corpus may refer to. */
export interface Shelf {
  subcategories: readonly string[];
  techniques: readonly string[];
  roles: readonly string[];
  /** Ids of all runbooks. */
  runbooks: readonly string[];
}

/** The steps of each phase, by title; a decision splits detection, and the second of containment is a shared step. */
const PHASES: readonly [phase: string, steps: readonly string[]][] = [
  ['Preparation', ['Keep the access ready']],
  ['Detection', ['Confirm the alert', 'Find the first sign', 'DECISION']],
  ['Analysis', ['Set the scope', 'Find the way in']],
  [
    'Containment',
    ['Cut off the account', '[Isolate a host](../content/steps/isolate-host.md)', 'Block the indicators'],
  ],
  ['Eradication', ['Remove what was left behind', 'Close the way in']],
  ['Recovery', ['Return to service', 'Watch for a return']],
  ['Communication', ['Tell those concerned']],
  ['Post-incident', ['Write down what was learned']],
];
const OPTIONAL = [
  'Find the first sign',
  'Block the indicators',
  'Close the way in',
  'Write down what was learned',
];

/** One runbook in the product's format: about 6 kB, 12 to 15 steps with a decision, checkboxes and links. */
export function writeRunbook(id: string, number: number, shelf: Shelf, random: Random): string {
  const [asset, event] = [random.pick(ASSETS), random.pick(EVENTS)];
  const others = random.some(
    shelf.runbooks.filter((other) => other !== id),
    3,
  );
  const [first = id] = others;
  const left = new Set(random.some(OPTIONAL, random.below(4)));
  const body = PHASES.map(([phase, steps]) => {
    const kept = steps.filter((title) => !left.has(title));
    return `## ${phase}\n\n${kept.map((title) => step(title, first, shelf, random)).join('\n')}`;
  });
  return `---
id: ${id}
title: ${asset[0]?.toUpperCase()}${asset.slice(1)} ${event}, case ${number}
summary: Use when the ${asset} shows signs of ${event} that nobody can explain.
status: active
version: 1.${random.below(9)}.0
owner: ${random.pick(shelf.roles)}
incident_type: ${event.replaceAll(' ', '-')}
symptoms: [the ${asset} is slow for no reason, a colleague saw a strange change on the ${asset}]
severity: { default: SEV3, criteria: { SEV1: the business stops, SEV2: more than ten people are concerned } }
csf: [${random.some(shelf.subcategories, 5).join(', ')}]
attack: [${random.some(shelf.techniques, 3).join(', ')}]
triggers: [${triggerOf(number)}]
roles: [${random.some(shelf.roles, 3).join(', ')}]
prerequisites: [{ what: Admin console of the ${asset}, check: open the audit page }]
routes: [${others.map((to, at) => `{ when: sign number ${at + 1} of another case is seen, to: ${to} }`).join(', ')}]
notifications: [duty-one]
escalate_if: [an executive is involved]
tlp: GREEN
last_reviewed: 2026-0${1 + random.below(8)}-15
review_interval: 365d
---

${sentences(random, 2)} It is not for [another case](${first}.md).

## First five minutes

${tasks(random, 4)}

${body.join('\n')}`;
}

/** The alert rule that leads to the runbook with a number: fifty rules a source. */
export function triggerOf(number: number): `${string}/${string}` {
  return `source-${Math.floor(number / 50)}/rule-${number}`;
}

function step(title: string, other: string, shelf: Shelf, random: Random): string {
  if (title.startsWith('[')) return `### ${title}\n`;
  if (title === 'DECISION') {
    return `### Decision: Is it real?

- **Yes** → [Set the scope](#set-the-scope)
- **It is another case** → [Go there](${other}.md)
- **No** → end: a false alarm
`;
  }
  return `### ${title}

**Role:** ${random.pick(shelf.roles)} · **Time:** ${5 + random.below(11) * 5}m · **CSF:** ${random.pick(shelf.subcategories)}

${sentences(random, 1)}

${tasks(random, 1 + random.below(3))}

**Verify:** the ticket names the result.
`;
}

function tasks(random: Random, count: number): string {
  // Boxes of one step with equal words are an error: one tick would be taken for another.
  const words = new Set<string>();
  while (words.size < count) words.add(task(random));
  return [...words].map((each) => `- [ ] ${each}`).join('\n');
}
