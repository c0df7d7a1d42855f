import vm from 'node:vm';
import { beforeAll, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme, type JudgedProgramme } from '../../domain/judged-programme.ts';
import { smallEngine } from '../../islands/search/small-engine.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { smallEntries, smallIndexScript } from './small-index.ts';

let judged: JudgedProgramme;
beforeAll(async () => {
  judged = await judgedSample();
});

it('knows pages of every kind, by addresses without a slash before them', () => {
  const entries = smallEntries(judged);
  expect([...new Set(entries.map(({ kind }) => kind))]).toEqual(
    expect.arrayContaining(['Runbook', 'Alert', 'Step', 'Communication', 'Role', 'Technique', 'Control']),
  );
  expect(entries.filter(({ address }) => /^\/|^https?:/.test(address))).toEqual([]);
  const shell = entries.find(({ address }) => address === 'runbooks/web-shell/');
  expect(shell?.signs).toContain('Web server started a shell');
});

it('what is above the publication ceiling is absent', async () => {
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
  const text = smallIndexScript({ entries: smallEntries(published) });
  expect(text).toContain('runbooks/web-shell/');
  expect(text).not.toMatch(/ransomware|Web server started a shell|alerts\/|Looks first|withheld/i);
});

it('the script sets one global name, and nothing in it ends the element that it stands in', () => {
  const entries = [
    { title: '</script><script>alert(1)//<!--', address: 'x/', kind: 'Guide', summary: '\u2028' },
  ];
  const text = smallIndexScript({ entries });
  expect(text).not.toMatch(/</);
  const world: Record<string, unknown> = {};
  vm.runInNewContext(text.replace('globalThis', 'this'), world);
  expect(JSON.stringify(world)).toBe(JSON.stringify({ readyroomSmallIndex: { entries } }));
});

it.each([
  ['web shell', 'runbooks/web-shell/'],
  ['started shell', 'runbooks/web-shell/'],
  ['isolat', 'steps/isolate-host/'],
  ['isolte', 'steps/isolate-host/'],
  ['t1505.003', 'techniques/T1505.003/'],
])('%s finds %s', async (words, address) => {
  const answer = await smallEngine(smallEntries(judged), './').debouncedSearch(words, { filters: {} }, 0);
  const found = await Promise.all((answer?.results ?? []).map(({ data }) => data()));
  expect(found.map(({ url }) => url)).toContain(`./${address}`);
});

it('an excerpt is text with marks, whatever the text holds', async () => {
  const entries = [
    { title: 'A', address: 'a/', kind: 'Runbook', summary: 'see', signs: ['<img src=x onerror=1> & note'] },
  ];
  const answer = await smallEngine(entries, '/').debouncedSearch('note', { filters: { kind: 'Runbook' } }, 0);
  expect((await answer?.results[0]?.data())?.excerpt).toBe(
    '&lt;img src=x onerror=1> &amp; <mark>note</mark>',
  );
});
