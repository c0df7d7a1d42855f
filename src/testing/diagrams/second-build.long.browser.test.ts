import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCorpus, writeFiles } from '../../bench/corpus.ts';
import { runBuild } from '../site/build-command.ts';
import { warmCache } from '../warm-cache.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-again-'));
const root = path.join(scratch, 'content');
const cache = { READYROOM_CACHE: warmCache(path.join(scratch, 'cache')) };
/** A browser that cannot start: what asks for one finds none. */
const broken = { ...cache, READYROOM_BROWSER: path.join(scratch, 'no-browser') };
const corpus = makeCorpus(2, 1);
const CHANGED = 'runbooks/case-0000.md';
const page = (site: string) =>
  readFileSync(path.join(scratch, site, 'runbooks/case-0000/index.html'), 'utf8');
const build = (site: string, env: Record<string, string>) =>
  runBuild(['--root', root, '--out', path.join(scratch, site), '--require-diagrams'], env);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('a second build of unchanged content starts no browser and shows the same pictures', async () => {
  writeFiles(root, corpus);
  const cold = await build('first', cache);
  expect([cold.code, cold.err]).toEqual([0, expect.not.stringContaining('no browser')]);
  const again = await build('second', broken);
  expect([again.code, again.err]).toEqual([0, expect.not.stringContaining('no browser')]);
  const pictures = (html: string) => html.match(/<svg [^>]*role="group"[\s\S]*?<\/svg>/g);
  expect(pictures(page('first'))?.length).toBeGreaterThan(0);
  expect(pictures(page('second'))).toEqual(pictures(page('first')));
});

it('a changed diagram asks for a browser, and --require-diagrams fails where there is none', async () => {
  writeFiles(root, { [CHANGED]: corpus[CHANGED]!.replace(/^### .*$/m, '### Look at the upload folder') });
  const { code, err } = await build('third', broken);
  expect([code, err]).toEqual([1, expect.stringContaining('no browser to draw with')]);
});
