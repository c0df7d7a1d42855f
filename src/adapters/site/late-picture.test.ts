import { expect, it } from 'vitest';
import { figureOf } from '../../site.ts';
import { sourceKey } from '../../domain/text/text-key.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { keepDiagram } from '../disk/kept-diagrams.ts';
import { handNotes, handSite, type SiteContext } from './handed-site.ts';

it('a page shows no picture that its key does not know of, though another build draws it meanwhile', async () => {
  const [diagrams, source] = [emptyFolder(), 'flowchart\n a'];
  await keepDiagram(diagrams, sourceKey(source), { svg: '<svg></svg>' });
  handSite({ diagrams } as SiteContext);
  const shown = (mayBeDrawn: boolean) => {
    handNotes({ notePicture: () => {}, withoutNotes: (make) => make(), mayBeDrawn: () => mayBeDrawn });
    return figureOf(source);
  };
  expect(shown(true)).toContain('<svg>');
  expect(shown(false)).not.toContain('<svg>');
});
