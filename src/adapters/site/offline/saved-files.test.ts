import { expect, it } from 'vitest';
import { digest } from '../place-file.ts';
import { addressOf, isSaved, savedFile, savedSite } from './saved-files.ts';

const file = (name: string, text: string) => savedFile({ file: name, hash: digest(text), size: text.length });
const DAY = '2026-10-31';

it.each([
  ['index.html', ''],
  ['runbooks/phishing/index.html', 'runbooks/phishing/'],
  ['404.html', '404.html'],
  ['assets/a b#1%.png', 'assets/a%20b%231%25.png'],
  ['runbooks/my-index.html', 'runbooks/my-index.html'],
])('%s is asked for as "%s"', (name, address) => {
  expect(addressOf(name)).toBe(address);
});

it.each([
  ['runbooks/index.html', true],
  ['api/score.json', true],
  ['api/index.html', true],
  ['api/v1/scores.json', false],
  ['api/v1/runbooks/phishing.json', false],
  ['.readyroom-site', false],
  ['a/.hidden/file', false],
  ['index.md', false],
  ['runbooks/phishing/index.md', false],
  ['assets/runbooks/index.md', true],
  ['llms.txt', false],
  ['sitemap.xml', false],
  ['sw.js', false],
])('%s is saved: %s', (name, saved) => {
  expect(isSaved(name)).toBe(saved);
});

it('the version follows from the content, whatever the order', () => {
  const [one, two] = [file('a', 'one'), file('b', 'two')];
  const { version, bytes, files } = savedSite([two, one], DAY);
  expect({ bytes, addresses: files.map(([address]) => address) }).toEqual({
    bytes: 6,
    addresses: ['a', 'b'],
  });
  expect(savedSite([one, two], DAY).version).toBe(version);
  expect(savedSite([one, file('b', 'twi')], DAY).version).not.toBe(version);
  expect(savedSite([one], DAY).version).not.toBe(version);
});
