import { defineRule } from '../define-rule.ts';
import { kebab } from '../../words/kebab.ts';
import type { Target } from '../../model/references.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { ownId } from '../views/own-id.ts';
import { referencesTo } from '../views/world-references.ts';
import type { World } from '../world.ts';

export const idNotFileName = defineRule<{ id: string; name: string }>({
  code: 'id/not-file-name',
  severity: 'error',
  title: 'An id that is not the file name',
  why: 'Addresses come from the file name, references from the id: where they differ, links and alerts lead to nothing.',
  message: ({ id, name }) => `The id "${id}" differs from the file name "${name}".`,
  hint: ({ id, name }) =>
    kebab(name) === name
      ? `Write "id: ${name}", or rename the file to "${id}".`
      : `Write "id: ${kebab(name) || id}", and rename the file to the same words.`,
  *find(world) {
    for (const source of world.sources) {
      const { file, id: name } = source;
      const id = ownId(source);
      if (id === undefined || id === name || id === kebab(name)) continue;
      const place = { file, data: { path: ['id'] } };
      yield {
        place,
        args: { id, name },
        ...(kebab(name) === name && !isNamed(world, source, id) ? { fix: { place, replacement: name } } : {}),
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/2026-lessons.md',
            text: '---\nid: 2026-lessons\ntitle: A guide\nsummary: What it is for.\nkind: concept\n---\n\nWhat we learnt.\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'id: web-shell', by: 'id: webshell' }],
        at: ['runbooks/web-shell.md:2:5'],
        message: 'The id "webshell" differs from the file name "web-shell".',
      },
      {
        changes: [{ file: 'content/alerts/edr.yml', replace: 'id: edr', by: 'id: xdr' }],
        at: ['content/alerts/edr.yml:1:5'],
      },
    ],
  },
});

/** What others call the file stays true until they are changed too. */
function isNamed(world: World, { kind }: SourceFile, id: string): boolean {
  const target = kind === 'alerts' ? 'trigger' : kind;
  return referencesTo(world, target as Target).some((one) => one.id === id || one.id.startsWith(`${id}/`));
}
