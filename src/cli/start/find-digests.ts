import { parserVersion } from '../../adapters/content/parser-version.ts';
import { drawingDigest, mermaidVersion } from '../../adapters/diagrams/diagram-folder.ts';
import type { CarriedDigests } from '../../adapters/disk/product.ts';

/** What a clone finds out of its sources; `pages`: the digest of its compiled pages. */
export function findDigests(pages: string): CarriedDigests {
  return {
    parser: parserVersion(),
    pages,
    drawing: drawingDigest(),
    mermaid: mermaidVersion(),
  };
}
