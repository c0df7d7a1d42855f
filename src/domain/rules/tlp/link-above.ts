import type { SourceFile } from '../../model/source-file.ts';
import type { Tlp } from '../../model/tlp.ts';
import { defineRule } from '../define-rule.ts';
import { sourcesByFile } from '../views/homes.ts';
import { worldLinks } from '../views/world-links.ts';

/** From open to closed; rules run without the schemas. */
const CLOSEDNESS: Record<Tlp, number> = { CLEAR: 0, GREEN: 1, AMBER: 2, 'AMBER+STRICT': 3, RED: 4 };

function isAbove(label: Tlp, ceiling: Tlp): boolean {
  return CLOSEDNESS[label] > CLOSEDNESS[ceiling];
}

export const tlpLinkAbove = defineRule<{ path: string; label: string; ceiling: string }>({
  code: 'tlp/link-above',
  severity: 'info',
  title: 'A link to a page that is withheld',
  why: 'Readers of the published site see "withheld" there and cannot go on; what they need must stand elsewhere too.',
  message: ({ path, label, ceiling }) =>
    `"${path}" is labelled TLP:${label}, above the ceiling TLP:${ceiling}: the link will read "withheld".`,
  hint: () => 'Say here what every reader needs, or lower the label of the file.',
  *find(world) {
    const ceiling = world.programme.site?.publication_ceiling;
    if (!ceiling) return;
    const files = sourcesByFile(world);
    for (const { source, link } of worldLinks(world)) {
      const target = link.target.kind === 'file' ? files.get(link.target.path) : undefined;
      if (!target?.kind || hasNoLabel(target) || isAbove(source.tlp, ceiling)) continue;
      if (!isAbove(target.tlp, ceiling)) continue;
      yield {
        place: { file: source.file, span: link.span },
        args: { path: target.file, label: target.tlp, ceiling },
      };
    }
  },
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'last_reviewed', by: 'tlp: RED\nlast_reviewed' },
        ],
        at: ['runbooks/web-shell.md:44:29'],
        message:
          '"runbooks/ransomware.md" is labelled TLP:RED, above the ceiling TLP:AMBER: the link will read "withheld".',
      },
    ],
  },
});

/** A label that is no label hides the file, and has its own finding. */
function hasNoLabel({ issues }: SourceFile): boolean {
  return issues.some(({ path }) => path[0] === 'tlp');
}
