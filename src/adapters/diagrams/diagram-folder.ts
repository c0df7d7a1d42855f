import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ownSourceDigest } from '../disk/source-digest.ts';
import { MERMAID_SCRIPT } from './page-script.ts';

/** Our half of the drawing: what runs in the page, and what loads it there. */
export const DRAWING_SOURCES = ['adapters/diagrams/page/for-build.ts', 'adapters/diagrams/drawing-page.ts'];

/** Where drawn diagrams are kept: `<hash>.svg`, one folder for each version of Mermaid and of the sources that draw. */
export function diagramFolder(cache: string, fontFile?: string): string {
  const { version } = JSON.parse(
    readFileSync(path.join(path.dirname(MERMAID_SCRIPT), '../package.json'), 'utf8'),
  ) as { version: string };
  const font = fontFile
    ? createHash('sha256').update(readFileSync(fontFile)).digest('hex').slice(0, 8)
    : 'system';
  return path.join(cache, 'diagrams', `mermaid-${version}-${ownSourceDigest(DRAWING_SOURCES)}-${font}`);
}
