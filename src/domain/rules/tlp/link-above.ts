import { namesFile } from '../../model/censor.ts';
import { isWithin, lookLinks } from '../../model/own/look.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { exceeds, type Tlp } from '../../model/tlp.ts';
import { carriedBy } from '../../withholding/hidden-files.ts';
import { defineRule, type Report } from '../define-rule.ts';
import { sourcesByFile } from '../views/homes.ts';
import { worldLinks } from '../views/world-links.ts';
import type { World } from '../world.ts';

interface Above {
  path: string;
  label: string;
  ceiling: string;
  what: What;
  picture: string;
}
type What = 'link' | 'picture' | 'diagram' | 'around';

const WORDS: Record<What, (path: string) => string> = {
  link: () => 'the link will read "withheld"',
  picture: (path) => `"${path}", which it shows too, will read "withheld"`,
  around: () => 'pages are without this link',
  diagram: () => 'the diagram, which names it, will read "withheld"',
};

export const tlpLinkAbove = defineRule<Above & Record<string, string>>({
  code: 'tlp/link-above',
  severity: 'info',
  title: 'A link to a page that is withheld',
  why: 'Readers of the published site see "withheld" there and cannot go on; what they need must stand elsewhere too.',
  message: ({ path, label, ceiling, what, picture }) =>
    `"${path}" is labelled TLP:${label}, above the ceiling TLP:${ceiling}: ${WORDS[what](picture)}.`,
  hint: ({ what }) =>
    what === 'picture'
      ? 'Give this page a copy of the picture under another name, or lower the label of the file.'
      : 'Say here what every reader needs, or lower the label of the file.',
  *find(world) {
    const ceiling = world.programme.site?.publication_ceiling;
    if (!ceiling) return;
    const files = sourcesByFile(world);
    for (const { source, link } of worldLinks(world)) {
      const target = link.target.kind === 'file' ? files.get(link.target.path) : undefined;
      if (!target?.kind || hasNoLabel(target) || exceeds(source.tlp, ceiling)) continue;
      if (!exceeds(target.tlp, ceiling)) continue;
      yield {
        place: { file: source.file, span: link.span },
        args: { path: target.file, label: target.tlp, ceiling, what: 'link', picture: '' },
      };
    }
    yield* shownAbove(world, ceiling);
    yield* aroundAbove(world, ceiling);
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'last_reviewed', by: 'tlp: AMBER\nlast_reviewed' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'last_reviewed', by: 'tlp: RED\nlast_reviewed' },
        ],
        at: ['runbooks/web-shell.md:44:29'],
        message:
          '"runbooks/ransomware.md" is labelled TLP:RED, above the ceiling TLP:AMBER: the link will read "withheld".',
      },
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'name: Sample',
            by: 'name: Sample\nnav: [{ title: Secret, to: content/guides/secret.md }]',
          },
          {
            file: 'content/guides/secret.md',
            text: '---\nid: secret\ntitle: Secret\nsummary: Secret.\nkind: concept\ntlp: RED\n---\n\nText.\n',
          },
        ],
        at: ['content/site.yml:2:28'],
        message:
          '"content/guides/secret.md" is labelled TLP:RED, above the ceiling TLP:AMBER: pages are without this link.',
      },
      {
        changes: [
          { file: 'content/guides/map.png', text: 'png' },
          { file: 'content/guides/why.md', replace: 'See', by: '![A map](map.png)' },
          {
            file: 'content/guides/secret.md',
            text: '---\nid: secret\ntitle: Secret\nsummary: Secret.\nkind: concept\ntlp: RED\n---\n\n![A map](map.png)\n',
          },
        ],
        at: ['content/guides/why.md:8:1'],
        message:
          '"content/guides/secret.md" is labelled TLP:RED, above the ceiling TLP:AMBER: "content/guides/map.png", which it shows too, will read "withheld".',
      },
    ],
  },
});

/** A label that is no label, or cannot be read, hides the file, and has its own finding. */
function hasNoLabel({ issues, failures }: SourceFile): boolean {
  return failures.length > 0 || issues.some(({ path }) => path[0] === 'tlp');
}

/** Pictures of files above the ceiling, and diagrams that name such files, in files that are not. */
function* shownAbove({ sources }: World, ceiling: Tlp): Generator<Report<Above & Record<string, string>>> {
  const above = sources.filter((one) => one.kind && exceeds(one.tlp, ceiling) && !hasNoLabel(one));
  if (above.length === 0) return;
  const shownBy = new Map(
    above.flatMap((one) => (one.body ? carriedBy(one.body) : []).map((path) => [path, one])),
  );
  for (const { file, body, tlp } of sources) {
    if (!body || exceeds(tlp, ceiling)) continue;
    for (const picture of carriedBy(body)) {
      const owner = shownBy.get(picture);
      const link = body.links.find(({ target }) => target.kind === 'file' && target.path === picture);
      if (!owner) continue;
      const args = { path: owner.file, label: owner.tlp, ceiling, what: 'picture', picture } as const;
      yield { place: { file, ...(link ? { span: link.span } : {}) }, args };
    }
    for (const { source, span } of body.diagrams) {
      const named = above.find((one) => namesFile(source, one.file));
      if (!named) continue;
      const args = { path: named.file, label: named.tlp, ceiling, what: 'diagram', picture: '' } as const;
      yield { place: { file, span }, args };
    }
  }
}

/** Links around every page that lead above the ceiling. */
function* aroundAbove(world: World, ceiling: Tlp): Generator<Report<Above & Record<string, string>>> {
  const site = world.sources.find(({ kind }) => kind === 'site');
  if (!site || !world.programme.site) return;
  for (const { link, at } of lookLinks(world.programme.site)) {
    const target = isWithin(link) ? sourcesByFile(world).get(link.to.normalize('NFC')) : undefined;
    if (!target?.kind || hasNoLabel(target) || !exceeds(target.tlp, ceiling)) continue;
    yield {
      place: { file: site.file, data: { path: [...at, 'to'] } },
      args: { path: target.file, label: target.tlp, ceiling, what: 'around', picture: '' },
    };
  }
}
