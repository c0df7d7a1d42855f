import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../adapters/site/serve-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
    /** Address of the site served at the root, and under a path. */
    siteAddress: string;
    siteUnderPath: string;
    /** Seconds that the build took. */
    buildSeconds: number;
  }
}

const PRODUCT = path.resolve(import.meta.dirname, '../..');

/** Builds the shipped content with the command line and serves it, once for all browser tests. */
export default async function buildForTests(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'readyroom-site-'));
  const out = path.join(folder, 'site');
  const start = performance.now();
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build', '--out', out], {
    cwd: PRODUCT,
    maxBuffer: 1 << 24,
  });
  const [atRoot, underPath] = await Promise.all([serveSite(out, 0), serveSite(out, 0, '/a/b/')]);
  project.provide('siteFolder', out);
  project.provide('siteAddress', atRoot.address);
  project.provide('siteUnderPath', underPath.address);
  project.provide('buildSeconds', (performance.now() - start) / 1000);
  return async () => {
    await Promise.all([atRoot.stop(), underPath.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
}
