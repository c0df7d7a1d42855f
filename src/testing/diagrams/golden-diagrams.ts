import { readFileSync } from 'node:fs';
import path from 'node:path';

const text = readFileSync(path.join(import.meta.dirname, 'golden-diagrams.md'), 'utf8');

/** One diagram of each type that Mermaid 12 documents, by its first word. */
export const GOLDEN: Readonly<Record<string, string>> = Object.fromEntries(
  [...text.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, source = '']) => [
    /^[\w-]+/.exec(source)?.[0] ?? '',
    source,
  ]),
);
