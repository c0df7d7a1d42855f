import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { launchFirst } from '../../adapters/browser/open-browser.ts';
import { answerWhenBuilt } from './await-build.ts';
import { serveForTests } from '../slow.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
    /** Address of the site served at the root, and under a path. */
    siteAddress: string;
    siteUnderPath: string;
    /** Where `awaitBuild` hears that the site is built. */
    siteBuilt: string;
    /** Where the shared browser answers; empty where none starts on this machine. */
    browserEndpoint: string;
  }
}

const PRODUCT = path.resolve(import.meta.dirname, '../../..');

/** Once for all browser tests: builds the shipped content with the command line, serves it, and starts a browser. The
 * build goes on while tests run that need no site; `awaitBuild` waits for it. */
export default async function buildForTests(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'readyroom-site-'));
  const out = path.join(folder, 'site');
  const build = promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build', '--out', out], {
    cwd: PRODUCT,
    maxBuffer: 1 << 24,
  }).then(
    () => '',
    (failure: Error & { stdout: string }) => `${failure.message}\n${failure.stdout}`,
  );
  const reasons: string[] = [];
  const [built, atRoot, underPath, browser] = await Promise.all([
    answerWhenBuilt(build),
    serveForTests(out),
    serveForTests(out, '/a/b/'),
    launchFirst(
      (chromium, options) => chromium.launchServer(options),
      (message) => reasons.push(message),
    ),
  ]);
  if (!browser) console.warn(`Tests in a browser are skipped: ${reasons.join('; ') || 'it is switched off'}`);
  project.provide('siteFolder', out);
  project.provide('siteBuilt', built.address);
  project.provide('siteAddress', atRoot.address);
  project.provide('siteUnderPath', underPath.address);
  project.provide('browserEndpoint', browser?.wsEndpoint() ?? '');
  return async () => {
    await build;
    built.stop();
    await Promise.all([atRoot.stop(), underPath.stop(), browser?.close()]);
    await rm(folder, { recursive: true, force: true });
  };
}
