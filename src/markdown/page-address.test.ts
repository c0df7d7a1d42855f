import { expect, it } from 'vitest';
import { linkTarget } from './link-target.ts';
import { linkAddress } from './page-address.ts';

it.each([
  ['phishing.md', '/runbooks/phishing/'],
  ['plant/line-7/oven.md#stop', '/runbooks/oven/#stop'],
  ['../content/guides/cloud/keys.md', '/guides/keys/'],
  ['../content/files/tree.pdf#page=2', '/assets/content/files/tree.pdf#page=2'],
  ['../content/files/tree.svg', undefined],
  ['../content/files/tree.exe', undefined],
  ['README.md', undefined],
])('a link to %s leads to %s', (url, address) => {
  expect(linkAddress(linkTarget('runbooks/a.md', url))).toBe(address);
});
