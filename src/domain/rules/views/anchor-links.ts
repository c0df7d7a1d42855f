import type { Link } from '../../model/body.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { hasText, sourcesByFile } from './homes.ts';
import { perWorld } from '../per-world.ts';
import { worldLinks } from './world-links.ts';

interface AnchorLink {
  source: SourceFile;
  link: Link;
  anchor: string;
  /** The file that should have the heading: one whose text could be read. */
  target: SourceFile;
}

/** Links to a heading, of the same file or of another. */
export const anchorLinks = perWorld((world): readonly AnchorLink[] => {
  const files = sourcesByFile(world);
  return worldLinks(world).flatMap(({ source, link }): AnchorLink[] => {
    const { target } = link;
    if (link.image || (target.kind !== 'anchor' && target.kind !== 'file') || !target.anchor) return [];
    const file = target.kind === 'anchor' ? source : files.get(target.path);
    return file && hasText(file) ? [{ source, link, anchor: target.anchor, target: file }] : [];
  });
});
