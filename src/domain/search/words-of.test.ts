import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { foldedForms } from './fold.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words-of.ts';

it.each([
  ['Überweisung', ['uberweisung', 'ueberweisung']],
  ['rançongiciel', ['rancongiciel']],
  ['Straße', ['strasse']],
  ['smørrebrød', ['smorrebrod']],
  ['a\u037Ab', ['ab']],
])('%s is written %j', (word, forms) => expect(foldedForms(word)).toEqual(forms));

it.each([
  ['T1566.001', ['t1566.001'], []],
  ['t1566/001', ['t1566.001'], []],
  ['T1566001', ['t1566.001'], []],
  ['web-shell', ['web', 'shell'], ['webshell']],
  ['w3wp.exe', ['w3wp', 'exe'], ['w3wpexe']],
  ["can't", ['cant'], []],
  ['GitHub', ['git', 'hub'], ['github']],
  [
    'IAMUser/InstanceCredentialExfiltration',
    ['iamuser', 'instance', 'credential', 'exfiltration'],
    ['iamuserinstancecredentialexfiltration'],
  ],
  ['a, b ; c', ['a', 'b', 'c'], []],
  ['', [], []],
])('%s has the words %j', (text, words, joined) => {
  const found = wordsOf(text);
  expect(found.map(({ forms }) => forms[0])).toEqual(words);
  expect(found.flatMap(({ spans }) => spans?.forms ?? [])).toEqual(joined);
});

it('no text has a word that nobody could type, however it is made', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const { forms } of wordsOf(text)) for (const form of forms) expect(form).not.toMatch(/[\sA-Z]|^$/);
    }),
    { numRuns: runs() },
  ));

it.each([
  ['encrypted', 'encryption'],
  ['encrypted', 'encrypting'],
  ['credential', 'credentials'],
  ['compromise', 'compromised'],
  ['deleted', 'deletion'],
  ['phished', 'phishing'],
  ['policy', 'policies'],
  ['stopped', 'stop'],
])('%s and %s are forms of one word', (a, b) => expect(stem(a)).toBe(stem(b)));

it.each([
  ['access', 'accent'],
  ['virus', 'viral'],
  ['t1566', 't1567'],
  ['ring', 'red'],
  ['note', 'notion'],
])('%s and %s are not', (a, b) => expect(stem(a)).not.toBe(stem(b)));
