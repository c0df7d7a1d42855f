import { expect, it } from 'vitest';
import { attach, type PackSite } from './pack-site.ts';

it('attachments lie beside the files of a pack under the path that they have in the site', () => {
  const pack = { attached: new Set<string>() } as unknown as PackSite;
  const address = '/assets/content/files/call tree #1.pdf';
  expect(attach(pack, { address, part: 'page=2' })).toBe(
    'assets/content/files/call%20tree%20%231.pdf#page=2',
  );
  expect(attach(pack, { address: '/guides/why/', part: '' })).toBeUndefined();
  expect([...pack.attached]).toEqual(['assets/content/files/call tree #1.pdf']);
});
