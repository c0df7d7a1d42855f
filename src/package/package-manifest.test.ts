import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PRODUCT } from '../adapters/disk/product.ts';
import { packageManifest, type CloneManifest } from './package-manifest.ts';

const CLONE = JSON.parse(readFileSync(path.join(PRODUCT, 'package.json'), 'utf8')) as CloneManifest;
const made = packageManifest(CLONE, false);

it('is refused by npm unless it is a release', () => {
  expect(made).toMatchObject({ private: true });
  expect(made).not.toHaveProperty('publishConfig');
  expect(CLONE).toMatchObject({ private: true });
  expect(packageManifest(CLONE, true)).toMatchObject({ publishConfig: { provenance: true } });
  expect(packageManifest(CLONE, true)).not.toHaveProperty('private');
});

it('has a name that belongs to a scope', () => expect(made['name']).toMatch(/^@[\w-]+\/[\w-]+$/));

it('brings neither what makes the package nor a browser', () => {
  expect(Object.keys(made['dependencies'] as object)).toEqual(['pagefind']);
  expect(made).not.toHaveProperty('optionalDependencies');
  const peers = Object.keys(made['peerDependencies'] as object);
  expect(peers).toEqual(['@modelcontextprotocol/server', '@sparticuz/chromium', 'playwright-core']);
  for (const peer of peers) {
    expect(made['peerDependenciesMeta']).toHaveProperty([peer, 'optional'], true);
    expect(CLONE.dependencies[peer]).toBe(CLONE.peerDependencies[peer]);
  }
});
