import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageShape } from './page-shape.ts';
import { digestOf, FACETS, hashOf } from './shape-of-html.ts';

/** By file: a hash of its text, then count and hash of each construct. */
export type Recording = Record<string, string>;

export const HERE = import.meta.dirname;
export const ROOT = path.resolve(HERE, '../../..');
/** Two public runbook libraries; they stand beside the repository, where at all. */
export const CORPORA = path.resolve(ROOT, '../shared/data/corpora');
/** A file of another library may become a runbook or a guide. */
export const AS_EITHER = ['runbooks/x.md', 'content/guides/x.md'];

export interface Comparison {
  /** Files that are as they were when they were recorded. */
  judged: string[];
  /** What our page shows otherwise, and how to see it. */
  differences: string[];
}

/** Compares our pages with a recording; a file that has changed since says nothing until it is recorded again. */
export function compareRecording(name: string, root: string, as: (file: string) => string[]): Comparison {
  const recording = JSON.parse(readFileSync(path.join(HERE, name), 'utf8')) as Recording;
  const comparison: Comparison = { judged: [], differences: [] };
  for (const [file, digest] of Object.entries(recording)) {
    const [source, ...forge] = digest.split('; ');
    const text = textAt(path.join(root, file));
    if (text === undefined || hashOf(text) !== source) continue;
    comparison.judged.push(file);
    for (const place of as(file)) {
      const page = digestOf(pageShape(place, text));
      const differ = FACETS.filter((_facet, at) => page[at] !== forge[at]);
      for (const facet of differ)
        comparison.differences.push(`${file} as ${place}: ${facet} differ; see record-forge.ts ${file}`);
    }
  }
  return comparison;
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
