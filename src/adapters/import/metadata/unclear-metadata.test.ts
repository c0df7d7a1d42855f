import { describe, expect, it } from 'vitest';
import { table } from '../../../testing/importing/metadata-shapes.ts';
import { PHASED, draftOf } from '../../../testing/importing/plan-pages.ts';

describe('what is not sure is asked', () => {
  it.each<[string, string, string]>([
    ['a bare number', 'Sev: 2', 'guessed: severity: SEV2, for "2", 1 as the worst'],
    [
      'a cycle of reviews',
      'Review: annually',
      'person: read it through: last_reviewed is the day of the import (2026-11-15)',
    ],
    [
      'a table that reads in two ways',
      table(['Owner', 'Blue squad'], [['Team 7', 'Green squad']]),
      'person: a table reads in two ways (owner "Blue squad" or owner "Team 7")',
    ],
    [
      'names that nobody has as a role',
      table(['Owner', 'Severity'], [['SOC', 'High']]),
      'person: its owner is "SOC"',
    ],
    [
      'a severity in a head',
      table(['Owner', 'Severity'], [['SOC', 'High']]),
      'recognised: severity: SEV2, for "High"',
    ],
    [
      'two severities',
      table(['Field', 'Value'], [['Severity', 'High / P1']]),
      'guessed: severity: SEV1, the worse of "High / P1"',
    ],
    [
      'a choice nobody made',
      '**Severity:** P0: at once / P1: <30 min / P2: <4 h / P3',
      'guessed: severity: SEV3, in the middle',
    ],
    ['boxes nobody ticked', '**Severity:** ☐ Low ☐ High', 'guessed: severity: SEV3, in the middle'],
    ['one box ticked', '**Severity:** ☐ Low ☒ High', 'recognised: severity: SEV2, for "High"'],
    ['a hole of a template', '**Owner:** [Name/Team]', 'person: name the role that keeps it correct'],
    [
      'a matrix of severities',
      table(
        ['Severity', 'Response time'],
        [
          ['Critical', '1 h'],
          ['High', '4 h'],
          ['Low', '8 h'],
        ],
      ),
      'guessed: severity: SEV3, in the middle',
    ],
    [
      'priority and threat apart',
      '---\npriority: P2\nthreat_level: critical\n---\n',
      'guessed: severity: SEV2, for "P2"; it says "critical" too',
    ],
    [
      'said twice, differently',
      '---\nseverity: Low\n---\n\n**Severity:** High',
      'guessed: severity: SEV4, for "Low"; it says "High" too',
    ],
    [
      'a change for a review',
      '---\nlast-updated: 2026-02-01\n---\n',
      'guessed: last_reviewed: 2026-02-01, the day of its last change',
    ],
    ['no day', 'Last reviewed: February 2026', '"February 2026" is no day up to today that reads in one way'],
    ['an author', '---\nauthors: [Triage analyst]\n---\n', 'guessed: owner: triage-analyst, by its author'],
    [
      'several owners',
      '**Owner:** SOC, Triage analyst',
      'guessed: owner: triage-analyst, by its owner "SOC, Triage analyst"',
    ],
    [
      'a span',
      'Review cycle: after each incident',
      'guessed: review_interval: 180d; "after each incident" is no clear span',
    ],
    [
      'a list of revisions',
      table(
        ['Version', 'Date', 'Author', 'What'],
        [
          ['1.9', '2025-01-02', 'A', 'first'],
          ['1.10', '2025-06-02', 'B', 'more'],
        ],
      ),
      'guessed: last_reviewed: 2025-06-02',
    ],
  ])('%s', (_, head, words) => {
    expect(draftOf(`${head}\n\n${PHASED('##')}`).said).toContain(words);
  });

  it.each([
    ['a badge of dashes', `![Owner](https://x.example/badge/${'-'.repeat(50_000)})`],
    ['a badge that is broken', '![x](https://x.example/badge/Owner-%E0%A4%A-red)'],
    ['a sentence', 'Impact is high, as the owner knows: users wait. A priority - they say - is speed.'],
    ['a step', `${PHASED('##')}\n- Owner: Triage analyst\n- Severity: Low`],
    [
      'columns of steps',
      table(
        ['Step', 'Owner', 'Tool'],
        [
          ['Look', 'Triage analyst', 'A'],
          ['Stop', 'Nobody', 'B'],
        ],
      ),
    ],
  ])('%s is no metadata', (_, text) => {
    const { front, said } = draftOf(`# A\n\n${text}\n\n${PHASED('##')}`);
    expect(front).toContain('\nowner: draft-owner\nseverity: { default: SEV3 }\n');
    expect(said).toContain('the page names none');
  });
});
