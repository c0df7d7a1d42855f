import { expect, it } from 'vitest';
import { phoneDigits, readIntent, sameNumber } from './read-intent.ts';

const SHA = 'ab'.repeat(32);

it.each([
  ['CVE-2024-3400', 'vulnerability'],
  ['cve 2024 3400', 'vulnerability'],
  ['is cve-2023-4966 exploited', 'vulnerability'],
  ['GHSA-jfh8-c2jp-5v3q', 'vulnerability'],
  [SHA, 'hash'],
  [`sha256: ${SHA}`, 'hash'],
  ['d41d8cd98f00b204e9800998ecf8427e', 'hash'],
  ['198.51.100.7', 'address'],
  ['198.51.100[.]7', 'address'],
  ['2001:db8::1', 'address'],
  ['block ip 198.51.100.7:443', 'address'],
  ['slack is down', 'fallback'],
  ["the pager doesn't work", 'fallback'],
  ['Netzwerk ausgefallen', 'fallback'],
  ['sev2', 'severity'],
  ['how bad is this?', 'severity'],
  ['https://login.example/x', 'link'],
  ['hxxps://login[.]example/x', 'link'],
  ['evil.example', 'link'],
  ['boss@evil.example', 'link'],
])('%s asks for %s', (query, key) => expect(readIntent(query)).toEqual({ key }));

it('an outcome of the CSF is one, its letters are not', () => {
  expect(readIntent('de.cm-01')).toEqual({ outcome: 'DE.CM-01' });
  expect(readIntent('PR.AA')).toEqual({ outcome: 'PR.AA' });
});

it.each([
  ['t1486', 'T1486'],
  ['mitre T1566.001 mail', 'T1566.001'],
  ['T1566001', 'T1566.001'],
])('%s asks for the technique %s', (query, technique) => expect(readIntent(query)).toEqual({ technique }));

it.each([
  'ransomware',
  'w3wp.exe',
  'invoice.docm',
  'http2 rapid reset',
  't14866',
  '2026-10-31',
  '502',
  'lockbit 3.0',
  'sent the list to evil.example',
  'web site down',
  'PR',
  '',
])('%s is nothing but words', (query) => expect(readIntent(query)).toBeNull());

it.each([
  ['+44 1632 960110', true],
  ['01632 960110', true],
  ['(01632) 960-110', true],
  ['960110', true],
  ['960111', false],
])('%s is the number: %s', (typed, same) => {
  const intent = readIntent(typed);
  expect(intent && 'number' in intent && sameNumber(intent.number, phoneDigits('+44 1632 960110')!)).toBe(
    same,
  );
});
