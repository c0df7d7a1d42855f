import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCorpus, writeFiles } from '../../bench/corpus.ts';
import { runBuild } from './build-command.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-weight-'));
const site = path.join(scratch, 'site');

/** A typical runbook: 6 kB of Markdown, about 15 steps, as the benchmark writes them. */
beforeAll(async () => {
  writeFiles(path.join(scratch, 'content'), makeCorpus(6, 1));
  const { code, err } = await runBuild(['--root', path.join(scratch, 'content'), '--out', site]);
  if (code !== 0) throw new Error(err);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function zipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

it('the first view of a typical runbook weighs at most 20 kB: HTML with its diagrams, CSS and JS, gzip', () => {
  const folder = path.join(site, 'runbooks');
  const weights = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'page')
    .map(({ name }) => {
      const page = path.join(folder, name, 'index.html');
      const html = readFileSync(page, 'utf8');
      // What is for paper alone is fetched after the first view.
      const forScreens = html.replace(/<link[^>]*media="print"[^>]*>/g, '');
      const parts = [
        ...forScreens.matchAll(/<script[^>]*\ssrc="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/g),
      ].map(([, script, style]) => zipped(path.join(path.dirname(page), script ?? style ?? '')));
      expect(html).not.toMatch(/<script(?![^>]*\b(defer|type="application\/json"))/);
      return zipped(page) + parts.reduce((sum, weight) => sum + weight, 0);
    });
  const typical = weights.sort((a, b) => a - b)[Math.floor(weights.length / 2)] ?? Infinity;
  expect(typical).toBeLessThanOrEqual(20_000);
});

it('the typeface adds at most 45 kB and is swapped in', () => {
  const fonts = readdirSync(path.join(site, 'fonts')).filter((file) => file.endsWith('.woff2'));
  const weight = fonts.reduce((sum, file) => sum + readFileSync(path.join(site, 'fonts', file)).length, 0);
  const styles = readdirSync(path.join(site, '_assets')).filter((file) => file.endsWith('.css'));
  const css = styles.map((file) => readFileSync(path.join(site, '_assets', file), 'utf8')).join('\n');
  expect(weight).toBeLessThanOrEqual(45_000);
  const fetched = css.match(/@font-face\s*{[^}]*}/g)?.filter((face) => face.includes('url(')) ?? [];
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.every((face) => /font-display:\s*swap/.test(face))).toBe(true);
});
