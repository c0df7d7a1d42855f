import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { placeWithin } from '../views/place-within.ts';
import { knownIds } from '../views/known-ids.ts';
import { referencesTo } from '../views/world-references.ts';
import { sourcesByFile } from '../views/homes.ts';

export const referenceDeprecatedRunbook = defineRule<{ id: string; successor?: string | undefined }>({
  code: 'reference/deprecated-runbook',
  severity: 'warning',
  title: 'A way to a deprecated runbook',
  why: 'Somebody in a hurry is sent to a page that says: do not use this page.',
  message: ({ id }) => `The runbook "${id}" is deprecated.`,
  hint: ({ successor }) => (successor ? `Write "${successor}" instead.` : 'Name a runbook that is in use.'),
  *find(world) {
    const deprecated = new Map(
      world.sources
        .filter(({ kind, data }) => kind === 'runbook' && valueAt(data, ['status']) === 'deprecated')
        .map(({ id, data }) => [id, valueAt(data, ['superseded_by'])]),
    );
    if (deprecated.size === 0) return;
    const { ids } = knownIds(world).runbook;
    const isKnown = (id: unknown): id is string => typeof id === 'string' && ids.has(id);
    for (const { id, place } of referencesTo(world, 'runbook')) {
      const from = sourcesByFile(world).get(place.file);
      const inUse = from?.kind !== 'record' && valueAt(from?.data, ['status']) !== 'deprecated';
      const successor = deprecated.get(id);
      if (!deprecated.has(id) || !inUse) continue;
      const known = isKnown(successor) && !deprecated.has(successor) ? successor : undefined;
      const part = known && placeWithin(world, place, id);
      yield {
        place,
        args: { id, successor: isKnown(successor) ? successor : undefined },
        ...(known && part ? { fix: { place: part, replacement: known } } : {}),
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'status: active',
            by: 'status: deprecated\nsuperseded_by: ransomware',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: 'routes: [{ when: a web server was the way in, to: web-shell }]\n',
            by: '',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'status: active',
            by: 'status: deprecated\nsuperseded_by: ransomware',
          },
        ],
        at: ['runbooks/ransomware.md:13:51'],
        message: 'The runbook "web-shell" is deprecated.',
      },
    ],
  },
});
