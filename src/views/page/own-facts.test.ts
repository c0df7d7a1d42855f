import { describe, expect, it } from 'vitest';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { runbookHead } from '../../domain/exchange/api/runbook-data.ts';
import { controlsTable } from '../../domain/exchange/tables/maturity-tables.ts';
import { recordsTable, runbooksTable } from '../../domain/exchange/tables/response-tables.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import type { Change } from '../../domain/rules/define-rule.ts';
import { judgeTree } from '../../testing/judge-tree.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { changedTree, SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { searchIndex } from '../search/search-index.ts';
import { cutUnderTitle, ownFacts } from './own-facts.ts';

const FIELDS = `name: Sample
fields:
  runbook:
    - { id: x-register, title: Register number, type: text, required: false }
    - { id: x-cost, title: Cost, type: number }
    - { id: x-asks, title: Asks, type: role }
    - { id: x-ticket, title: Queue, type: url }
    - { id: x-inner, title: Inner, type: text, shown: [exports] }
  assessment: [{ id: x-tier, title: Tier, type: choice, choices: [gold, iron] }]
  record: [{ id: x-day, title: Day, type: date, shown: [page] }]`;
const OWN = `status: active
x-register: R-17-zq
x-cost: 12.5
x-asks: incident-lead
x-ticket: https://tickets.example/q
x-inner: words`;
const declared: Change[] = [
  { file: 'content/site.yml', replace: 'name: Sample', by: FIELDS },
  { file: 'runbooks/web-shell.md', replace: 'status: active', by: OWN },
];

async function judged(changes: readonly Change[]) {
  const read = await readProgramme(filesInMemory(changedTree(changes)));
  const published = await publishProgramme(read, 'AMBER');
  return judgeProgramme(published, published.site!, csf2, SAMPLE_AS_OF);
}

describe('fields of the team’s own', () => {
  it('are on the page, in the search, in tables and in the API, each where it is asked for', async () => {
    const site = await judged(declared);
    const runbook = site.programme.runbooks.find(({ id }) => id === 'web-shell')!;
    expect(ownFacts(site, 'runbook', runbook)).toEqual([
      { title: 'Register number', label: 'R-17-zq' },
      { title: 'Cost', label: '12.5' },
      { title: 'Asks', label: 'Incident lead', href: '/roles/#incident-lead' },
      {
        title: 'Queue',
        label: 'https://tickets.example/q',
        href: 'https://tickets.example/q',
        rel: 'noopener noreferrer',
      },
    ]);
    const entry = searchIndex(site, []).entries.find(({ address }) => address === 'runbooks/web-shell/');
    expect(entry?.names).toEqual(expect.arrayContaining(['R-17-zq', '12.5']));
    expect(entry?.names).not.toContain('words');
    const { columns, rows } = runbooksTable(site);
    expect(columns.slice(-5).map(({ title, kind }) => `${title} ${kind}`)).toEqual([
      'x-register text',
      'x-cost number',
      'x-asks text',
      'x-ticket text',
      'x-inner text',
    ]);
    const row = rows.find(([id]) => id === 'web-shell');
    expect(row?.slice(-5)).toEqual(['R-17-zq', 12.5, 'incident-lead', 'https://tickets.example/q', 'words']);
    expect(rows.every((one) => one.length === columns.length)).toBe(true);
    expect(controlsTable(site).columns.at(-1)).toEqual({ title: 'x-tier', kind: 'text' });
    expect(recordsTable(site).columns.map(({ title }) => title)).not.toContain('x-day');
    expect(runbookHead(site, runbook).fields).toMatchObject({ 'x-cost': 12.5, 'x-inner': 'words' });
  });

  it('are nowhere in a programme that declares none, and change nothing there', async () => {
    const site = await judged([]);
    const [runbook] = site.programme.runbooks;
    expect(runbook).not.toHaveProperty('own');
    expect(runbookHead(site, runbook!)).not.toHaveProperty('fields');
    expect(ownFacts(site, 'runbook', runbook!)).toEqual([]);
  });

  it('go with what is withheld: all of a hidden page, and the name of a hidden role', async () => {
    const hidden = await judged([
      ...declared,
      { file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: active\ntlp: RED' },
    ]);
    expect(JSON.stringify(hidden.programme)).not.toContain('R-17-zq');
    const roles = await judged([
      ...declared,
      { file: 'content/roles.yml', replace: 'roles:', by: 'tlp: RED\nroles:' },
    ]);
    const runbook = roles.programme.runbooks.find(({ id }) => id === 'web-shell')!;
    expect(JSON.stringify(runbook.own)).not.toContain('incident-lead');
    expect(ownFacts(roles, 'runbook', runbook)[2]).toEqual({ title: 'Asks', label: 'withheld' });
    const undeclared = await judged(declared.slice(1));
    expect(JSON.stringify(undeclared.programme)).not.toContain('R-17-zq');
  });
});

it.each([
  ['fields: { runbook: [{ id: register, title: R, type: text }] }', 'schema/bad-value'],
  ['fields: { runbook: [{ id: x-r, title: R, type: colour }] }', 'schema/bad-value'],
  ['fields: { runbook: [{ id: x-r, title: R, type: choice }] }', 'schema/bad-value'],
  ['fields: { runbook: [{ id: x-r, title: R, type: text, choices: [a] }] }', 'schema/bad-value'],
  ['fields: { runbok: [] }', 'schema/unknown-key'],
  ['fields: { runbook: [{ id: x-r, title: R, type: text, shown: [everywhere] }] }', 'schema/bad-value'],
  ['x-register: 1', 'schema/unknown-key'],
])('%s is told as %s', async (line, code) => {
  const change = { file: 'content/site.yml', replace: 'name: Sample', by: `name: Sample\n${line}` };
  const findings = await judgeTree([change], SAMPLE_AS_OF);
  expect(findings.map((one) => [one.code, one.line])).toEqual([[code, 2]]);
});

it.each([
  ['<h1>T</h1><p class="lead">L</p><p>x</p>', '<h1>T</h1><p class="lead">L</p>'],
  ['<h1>T</h1> <p>x</p><p class="lead">L</p>', '<h1>T</h1>'],
  ['<p>x</p>', ''],
  ['', ''],
])('under the title of %j is behind %j', (body, head) => {
  const parts = cutUnderTitle(body);
  expect(parts[0]).toBe(head);
  expect(parts.join('')).toBe(body);
});
