import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { carriedDigests } from '../disk/product.ts';
import { ownSourceDigest } from '../disk/source-digest.ts';
import { mermaidScript } from './page-script.ts';

/** Our half of the drawing: what runs in the page, and what loads it there. */
export const DRAWING_SOURCES = ['adapters/diagrams/page/for-build.ts', 'adapters/diagrams/drawing-page.ts'];

/** Where drawn diagrams are kept: `<hash>.svg`, one folder for each version of Mermaid and of the sources that draw. */
export function diagramFolder(cache: string, fontFile?: string): string {
  const { mermaid, drawing } = carriedDigests() ?? { mermaid: mermaidVersion(), drawing: drawingDigest() };
  const font = fontFile
    ? createHash('sha256').update(readFileSync(fontFile)).digest('hex').slice(0, 8)
    : 'system';
  return path.join(cache, 'diagrams', `mermaid-${mermaid}-${drawing}-${font}`);
}

/** A digest of our half of the drawing. */
export function drawingDigest(): string {
  return ownSourceDigest(DRAWING_SOURCES);
}

export function mermaidVersion(): string {
  const file = path.join(path.dirname(mermaidScript()), '../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
