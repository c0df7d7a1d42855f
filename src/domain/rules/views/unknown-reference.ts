import { defineRule, type Rule } from '../define-rule.ts';
import { formerIds } from './former-ids.ts';
import { knownIds, type Listed } from './known-ids.ts';
import { nearest } from '../../words/nearest.ts';
import { placeWithin } from './place-within.ts';
import { referencesTo } from './world-references.ts';

interface Declaration extends Pick<Rule, 'code' | 'title' | 'why' | 'examples'> {
  to: Listed;
  /** What is named, for the sentence. */
  noun: string;
  /** What to write where nothing similar is known. */
  define(id: string, known: readonly string[]): string;
  /** True where names are so alike that "did you mean" would be a guess: `define` is then told all that are known. */
  listed?: boolean;
}

/** A rule about names that nothing answers to; `to` tells which. */
export function defineUnknownReference({
  to,
  noun,
  define,
  listed,
  ...rule
}: Declaration): Rule & Pick<Declaration, 'to'> {
  const defined = defineRule<{
    id: string;
    suggestion?: string | undefined;
    known?: readonly string[];
    today?: string | undefined;
  }>({
    ...rule,
    severity: 'error',
    message: ({ id, today }) =>
      today ? `The ${noun} "${id}" is now called "${today}".` : `There is no ${noun} "${id}".`,
    hint: ({ id, suggestion, known, today }) =>
      today ? `Write "${today}".` : suggestion ? `Did you mean "${suggestion}"?` : define(id, known ?? []),
    *find(world) {
      const { ids, mayKnow } = knownIds(world)[to];
      const known = [...ids];
      const times = Map.groupBy(referencesTo(world, to), ({ id }) => id);
      for (const { id, place } of referencesTo(world, to)) {
        if (ids.has(id) || mayKnow(id)) continue;
        const today = to === 'runbook' ? formerIds(world).get(id)?.id : undefined;
        const suggestion = today ?? (listed ? undefined : nearest(id, ids));
        // A name that many use, where nobody uses the one that is listed: the list may be what is misspelt.
        const isDoubtful = !today && (times.get(id)?.length ?? 0) > 1 && !times.has(suggestion ?? '');
        const part = suggestion && !isDoubtful ? placeWithin(world, place, id) : undefined;
        yield {
          place,
          args: { id, suggestion, today, known: listed || to === 'role' ? known : [] },
          ...(suggestion && part ? { fix: { place: part, replacement: suggestion } } : {}),
        };
      }
    },
  });
  return { ...defined, to };
}
