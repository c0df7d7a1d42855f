import { expect, it } from 'vitest';
import { linkTarget } from '../../../markdown/link-target.ts';
import { linkAddress } from './page-address.ts';

it.each([
  ['phishing.md', '/runbooks/phishing/'],
  ['plant/line-7/oven.md#stop', '/runbooks/oven/#stop'],
  ['../content/guides/cloud/keys.md', '/guides/keys/'],
  ['../content/files/tree.pdf#page=2', '/assets/content/files/tree.pdf#page=2'],
  ['../content/files/tree.svg', undefined],
  ['../content/files/tree.exe', undefined],
  ['README.md', '/runbooks/'],
  ['plant/README.md#who', '/runbooks/in/plant/#who'],
  ['plant/line-7/index.md', '/runbooks/in/plant/line-7/'],
  ['plant/line-7/', '/runbooks/in/plant/line-7/'],
  ['Plant%20A/line%237/', '/runbooks/in/Plant-A/line-7/'],
  ['v1.2/', '/runbooks/in/v1.2/'],
  ['tool.exe', undefined],
  ['../content/guides/cloud/', undefined],
])('a link to %s leads to %s', (url, address) => {
  expect(linkAddress(linkTarget('runbooks/a.md', url))).toBe(address);
});
