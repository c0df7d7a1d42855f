/**
 * Records what the forge's own renderer makes of every Markdown file that is shipped, and of two public libraries beside
 * the repository, as counts and hashes. Run by hand where `cmark-gfm` is installed; with a file's path it prints what
 * differs on our page instead.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forgeText, pageShape } from './page-shape.ts';
import { AS_EITHER, CORPORA, HERE, ROOT, type Recording } from './recording.ts';
import { digestOf, FACETS, hashOf, shapeOf, type Shape } from './shape-of-html.ts';

const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name]);

function forgeShape(text: string): Shape {
  const options = ['--unsafe', ...EXTENSIONS];
  return shapeOf(execFileSync('cmark-gfm', options, { input: forgeText(text), encoding: 'utf8' }));
}

function record(root: string, pattern: string, name: string): void {
  const recording: Recording = {};
  for (const file of globSync(pattern, { cwd: root }).toSorted()) {
    const text = readFileSync(path.join(root, file), 'utf8');
    recording[file.split(path.sep).join('/')] = [hashOf(text), ...digestOf(forgeShape(text))].join('; ');
  }
  writeFileSync(path.join(HERE, name), `${JSON.stringify(recording, null, 2)}\n`);
}

/** Entries of one list beyond those of another. */
function beyond(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}

function compare(at: string, as: string): void {
  const text = readFileSync(at, 'utf8');
  const [forge, page] = [forgeShape(text), pageShape(as, text)];
  for (const facet of FACETS) {
    const [lost, added] = [beyond(forge[facet], page[facet]), beyond(page[facet], forge[facet])];
    if (lost.length + added.length > 0) console.log(as, facet, { lost, added });
  }
}

const files = process.argv.slice(2);
for (const file of files) {
  const inside = path.relative(ROOT, path.resolve(file)).split(path.sep).join('/');
  for (const as of inside.startsWith('../') ? AS_EITHER : [inside]) compare(file, as);
}
if (files.length === 0) {
  record(ROOT, '{runbooks,content}/**/*.md', 'shipped.json');
  if (existsSync(CORPORA)) record(CORPORA, '**/*.md', 'corpora.json');
}
