import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rows } from '../length.ts';
import { runCli } from '../run-cli.ts';
import { emptyFolder } from '../tree-on-disk.ts';
import { SHAPES } from './shapes.ts';

/** What an owner may spend to make a draft active. */
const MOST_MINUTES = 5;

interface Report {
  pages: { from: string; minutes: number; recognised: { text: string }[] }[];
  refused: unknown[];
}

it('a playbook in any usual shape becomes a draft without errors that needs five minutes of a person', async () => {
  const [source, out] = [emptyFolder(), emptyFolder()];
  const all = Object.entries(SHAPES);
  const shapes = rows(
    all.filter((_, at) => at % 5 === 0),
    all,
  );
  mkdirSync(path.join(source, 'pages'));
  for (const [name, text] of shapes)
    writeFileSync(path.join(source, 'pages', `${name.toLowerCase().replaceAll(/\W+/g, '-')}.md`), text);
  const run = await runCli(['import', 'runbooks', source, '--out', out, '--format', 'json'], { cwd: out });
  const report = JSON.parse(run.out) as Report;
  expect([run.code, report.refused, report.pages.length]).toEqual([0, [], shapes.length]);
  expect(report.pages.filter(({ minutes }) => minutes > MOST_MINUTES)).toEqual([]);
  const unseen = report.pages.filter(
    ({ recognised }) => !recognised.some(({ text }) => /^phases: .*containment/.test(text)),
  );
  expect(unseen.map(({ from }) => from)).toEqual([]);
  expect((await runCli(['check', '--root', out], { cwd: out })).code).toBe(0);
});
