import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { formatScore } from '../../domain/maturity/format.ts';
import { runCli } from '../run-cli.ts';

interface Node {
  id: string;
  title: string;
  score: number | null;
  low: number | null;
  high: number | null;
}

/** Scores as a page of the built site marks them: node → what the reader sees. */
function shown(page: string): Map<string, string> {
  const html = readFileSync(path.join(inject('siteFolder'), page, 'index.html'), 'utf8');
  return new Map(
    [...html.matchAll(/data-node="([^"]+)" data-score="([^"]*)"/g)].map(([, node = '', score = '']) => [
      node,
      score,
    ]),
  );
}

it('score, /maturity/ and the exports say the same, digit for digit', async () => {
  const { out } = await runCli(['score', '--format', 'json'], { cwd: process.cwd() });
  const score = JSON.parse(out) as {
    overall: Node;
    functions: Node[];
    categories: Node[];
    subcategories: Node[];
  };
  expect(JSON.parse(readFileSync(path.join(inject('siteFolder'), 'api/score.json'), 'utf8'))).toEqual(score);

  const nodes = [...score.functions, ...score.categories];
  const overview = shown('maturity');
  for (const { id, score: own } of nodes.filter(({ id: node }) => overview.has(node))) {
    expect([id, overview.get(id)]).toEqual([id, formatScore(own)]);
  }
  expect(nodes.filter(({ id }) => overview.has(id))).toHaveLength(28);

  const lead = readFileSync(path.join(inject('siteFolder'), 'maturity/index.html'), 'utf8');
  expect(lead).toContain(`${formatScore(score.overall.score)} of 5 overall`);

  const csv = (await runCli(['score', '--format', 'csv'], { cwd: process.cwd() })).out;
  for (const { id, title, score: own, low, high } of score.subcategories) {
    const row = csv.split(/\r?\n/).find((line) => line.startsWith(`subcategory,${id},`)) ?? '';
    const cells = [own, low, high].map((value) => (value === null ? '' : String(value))).join(',');
    expect(row.slice(row.indexOf(title) + title.length).replace(/^"/, ''), id).toMatch(
      new RegExp(`^,${cells.replaceAll('.', '\\.')},`),
    );
  }
});
