import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MERMAID_SCRIPT } from './page-script.ts';

/** Raise it when a change here makes pictures differ. */
const OURS = 3;

/** Where drawn diagrams are kept: `<hash>.svg`, one folder for each version of Mermaid and of our drawing. */
export function diagramFolder(cache: string, fontFile?: string): string {
  const { version } = JSON.parse(
    readFileSync(path.join(path.dirname(MERMAID_SCRIPT), '../package.json'), 'utf8'),
  ) as { version: string };
  const font = fontFile
    ? createHash('sha256').update(readFileSync(fontFile)).digest('hex').slice(0, 8)
    : 'system';
  return path.join(cache, 'diagrams', `mermaid-${version}-r${OURS}-${font}`);
}
