import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { makeFinder } from './find-entries.ts';
import type { SearchEntry, SearchIndex } from './search-index.ts';

const entry = (
  kind: SearchEntry['kind'],
  address: string,
  title: string,
  more: Partial<SearchEntry> = {},
): SearchEntry => ({
  kind,
  address,
  title,
  summary: `About ${title.toLowerCase()}.`,
  ...more,
});

const INDEX: SearchIndex = {
  entries: [
    entry('Runbook', 'runbooks/lock/', 'Files held for ransom', {
      signs: ['documents have a strange ending', 'a note demands coins'],
      names: ['lock', 'cryptoware'],
      usual: ['lock'],
      about: ['T1486'],
      parts: [['Cut the network off', 'cut']],
    }),
    entry('Runbook', 'runbooks/shell/', 'Web shell on a server', {
      signs: ['unknown script in the web root'],
    }),
    entry('Runbook', 'runbooks/mail/', 'Phishing message', {
      signs: ['I clicked a link in an email'],
      usual: ['mail'],
    }),
    entry('Runbook', 'runbooks/draft/', 'Phishing by voice', { retired: true }),
    entry('Contact', 'roles/#contacts', 'Who to call', {
      names: ['call', 'phone number'],
      numbers: ['441632960110'],
    }),
    entry('Role', 'roles/#lead', 'Incident lead'),
    entry('Step', 'steps/isolate-host/', 'Isolate a host'),
    entry('Technique', 'techniques/T1486/', 'T1486 Data Encrypted for Impact', {
      names: ['T1486'],
      usual: ['T1486'],
    }),
    entry('Control', 'controls/mail/', 'Phishing of staff is trained'),
    entry('Rule', 'reference/rules/x/ransomware/', 'x/ransom', {}),
  ],
  usual: {
    lock: 'lockbit|lösegeld',
    mail: 'angeklickt',
    T1486: 'T1486|Data Encrypted for Impact|cipherlocker',
  },
  house: [{ words: ['gate hall', 'TOR'], means: ['web', 'server'] }],
  answers: { vulnerability: ['runbooks/shell/'], hash: ['steps/isolate-host/', 'runbooks/lock/'] },
};
const finder = makeFinder(INDEX);
const found = (query: string) => finder.find(query).map(({ entry: { address } }) => address);

describe('what is typed finds first', () => {
  it.each([
    ['a title', 'web shell', 'runbooks/shell/'],
    ['joined words', 'webshell', 'runbooks/shell/'],
    ['joined with a slip', 'webshel', 'runbooks/shell/'],
    ['split words', 'crypto ware', 'runbooks/lock/'],
    ['a slip', 'phising', 'runbooks/mail/'],
    ['swapped letters', 'pihshing', 'runbooks/mail/'],
    ['two slips in a long word', 'cryptowear', 'runbooks/lock/'],
    ['a beginning', 'phis', 'runbooks/mail/'],
    ['another form', 'demanding a coin', 'runbooks/lock/'],
    ['a sentence', 'help somebody clicked on the link', 'runbooks/mail/'],
    ['a usual name', 'LockBit 3.0', 'runbooks/lock/'],
    ['a word without its accents', 'losegeld', 'runbooks/lock/'],
    ['a word spelt out', 'loesegeld', 'runbooks/lock/'],
    ['a step', 'isolate the hsot', 'steps/isolate-host/'],
    ['a question', 'who do I call?', 'roles/#contacts'],
    ['a number', '01632 960110', 'roles/#contacts'],
    ['a word of the house', 'gate hall is odd', 'runbooks/shell/'],
    ['an id whole', 't1486', 'techniques/T1486/'],
    ['a vulnerability', 'CVE-2024-3400', 'runbooks/shell/'],
    ['a hash', 'd41d8cd98f00b204e9800998ecf8427e', 'steps/isolate-host/'],
  ])('%s: %s', (_, query, address) => expect(found(query)[0]).toBe(address));
});

it('an id with a slip in it is another id', () => expect(found('t1485')).toEqual([]));

it('words that nothing has are dropped, not the results', () =>
  expect(found('zzzyqx phishing qqkkww')[0]).toBe('runbooks/mail/'));

it('what is in use stands before drafts, and both before controls and rules', () => {
  const order = found('phishing');
  expect(order).toEqual(['runbooks/mail/', 'runbooks/draft/', 'controls/mail/']);
});

it('a result says by which text it was found, and the step that it names', () => {
  const [hit] = finder.find('cut the network');
  expect(hit?.by).toEqual({ text: 'Cut the network off', part: 0 });
  expect(INDEX.entries.indexOf(hit!.entry)).toBe(0);
});

it('only what is wanted is found', () => {
  const hits = finder.find('phishing', ({ kind }) => kind === 'Control');
  expect(hits.map(({ entry: { address } }) => address)).toEqual(['controls/mail/']);
  expect(finder.all(({ kind }) => kind === 'Runbook')).toHaveLength(4);
});

it('where nothing is found there are names that come nearest, none of them a draft', () => {
  expect(found('zzzyqx')).toEqual([]);
  expect(finder.nearest('fishhook').map(({ address }) => address)).toHaveLength(3);
  expect(finder.nearest('zzzyqx').every(({ retired }) => !retired)).toBe(true);
});

describe('laws', () => {
  const titles = INDEX.entries.filter(({ kind, retired }) => kind === 'Runbook' && !retired);
  it('a title finds its page first, in whatever case, with a slip in any long word', () =>
    fc.assert(
      fc.property(fc.constantFrom(...titles), fc.nat(), fc.boolean(), ({ title, address }, seed, isLoud) => {
        const words = title.split(' ');
        const long = words.flatMap((word, at) => (word.length >= 5 ? [at] : []));
        const at = long[seed % long.length]!;
        const word = words[at]!;
        const cut = 1 + (seed % (word.length - 1));
        words[at] = word.slice(0, cut) + word.slice(cut + 1);
        const typed = words.join(' ');
        expect(found(isLoud ? typed.toUpperCase() : typed)[0]).toBe(address);
      }),
      { numRuns: runs() },
    ));

  it('whatever is typed, each page is found once and the best first', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (query) => {
        const hits = finder.find(query);
        expect(new Set(hits.map(({ entry }) => entry)).size).toBe(hits.length);
      }),
      { numRuns: runs() },
    ));
});
