import { defineRule } from '../define-rule.ts';
import { isAboutRepository } from '../../model/source-file.ts';
import { hasHomes, isReadme } from '../views/homes.ts';
import { kebab } from '../../words/kebab.ts';

export const fileNameNotKebab = defineRule<{ id: string; name: string }>({
  code: 'file/name-not-kebab',
  severity: 'error',
  title: 'A file name that is no id',
  why: "The file name is the page's address and how others refer to it; it must read the same on every system.",
  message: ({ id }) => `The file name "${id}" is not made of lower-case words joined by hyphens.`,
  hint: ({ id, name }) =>
    name ? `Rename it to "${name}".` : `Rename "${id}" to words that say what it is, such as "web-shell".`,
  /** A file without front matter is not yet ours: that comes first. */
  *find(world) {
    const homes = hasHomes(world);
    for (const source of world.sources) {
      const { file, id, kind, failures } = source;
      if (!homes && isAboutRepository(source)) continue;
      if (kind === undefined || kind === 'readiness' || kind === 'folder' || isReadme(file)) continue;
      if (failures.some(({ reason }) => reason === 'no-front-matter')) continue;
      const name = kebab(id);
      if (name === id) continue;
      yield { place: { file }, args: { id, name: name && `${name}${/\.[^.]+$/.exec(file)?.[0] ?? ''}` } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/ueber-uns.md',
            text: '---\nid: ueber-uns\ntitle: A guide\nsummary: What it is for.\nkind: concept\n---\n\nWho we are.\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/Über_uns.md',
            text: '---\nid: ueber-uns\ntitle: Us\nsummary: Us\nkind: concept\n---\nUs.\n',
          },
        ],
        at: ['content/guides/Über_uns.md'],
      },
    ],
  },
});
