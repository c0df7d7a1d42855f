import { exceeds } from '../model/tlp.ts';
import { defineRule } from './define-rule.ts';
import { sourcesByFile } from './homes.ts';
import { worldLinks } from './world-links.ts';

export const tlpLinkAbove = defineRule<{ path: string; label: string; ceiling: string }>({
  code: 'tlp/link-above',
  severity: 'info',
  title: 'A link to a page that is withheld',
  why: 'Readers of the published site see "withheld" there and cannot go on; what they need must stand elsewhere too.',
  message: ({ path, label, ceiling }) => `"${path}" is labelled TLP:${label}, above the ceiling TLP:${ceiling}: the link will read "withheld".`,
  hint: () => 'Say here what every reader needs, or lower the label of the file.',
  *find(world) {
    const ceiling = world.programme.site?.publication_ceiling;
    if (!ceiling) return;
    const files = sourcesByFile(world);
    for (const { source, link } of worldLinks(world)) {
      const target = link.target.kind === 'file' ? files.get(link.target.path) : undefined;
      if (!target?.kind || !exceeds(target.tlp, ceiling) || exceeds(source.tlp, ceiling)) continue;
      yield { place: { file: source.file, span: link.span }, args: { path: target.file, label: target.tlp, ceiling } };
    }
  },
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: 'last_reviewed', by: 'tlp: RED\nlast_reviewed' }],
        at: ['?'],
        message: '"runbooks/ransomware.md" is labelled TLP:RED, above the ceiling TLP:AMBER: the link will read "withheld".',
      },
    ],
  },
});
