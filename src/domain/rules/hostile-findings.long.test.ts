import { expect, it } from 'vitest';
import { judgeTree } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';

const WEB = 'runbooks/web-shell.md';
const GUIDE = 'content/guides/why.md';
const many = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

/**
 * Texts that readers accept and that rules, suggestions and places once had no end with: each took from half a minute
 * to hours, or all memory. What · the file · what to replace · by what · a rule that finds it · how often.
 */
const ROWS = [
  ['work in one line', GUIDE, 'See', 'TODO '.repeat(300_000), 'content/placeholder', 300_000],
  [
    'anchors that are nearly headings',
    GUIDE,
    'See',
    many(1_500, (at) => `## H${at} ${'d'.repeat(180)}\n\n[a](#h${at}-${'e'.repeat(180)})\n\n`),
    'link/dead-anchor',
    1_500,
  ],
  [
    'keys that nobody knows',
    WEB,
    'owner: incident-lead',
    many(6_000, (at) => `key${at}: ${'v'.repeat(250)}\n`) + 'owner: incident-lead',
    'schema/unknown-key',
    6_000,
  ],
  [
    'keys as long as keys may be',
    WEB,
    'owner: incident-lead',
    many(1_500, (at) => `${'k'.repeat(1_000)}${at}: v\n`) + 'owner: incident-lead',
    'schema/unknown-key',
    1_500,
  ],
] as const;

it.each(ROWS)(
  '%s: found, every time, in bounded work',
  async (_, file, replace, by, code, times) => {
    const findings = await judgeTree([{ file, replace, by }], SAMPLE_AS_OF);
    const found = findings.filter((finding) => finding.code === code);
    expect(found).toHaveLength(times);
    expect(found.every(({ line }) => line !== null)).toBe(true);
  },
  120_000,
);
