import type { Span } from '../../model/place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { defineRule } from '../define-rule.ts';
import { idsInText } from '../../words/ids-in-text.ts';
import { listOr } from '../../words/list-or.ts';
import { placeWithin } from '../views/place-within.ts';
import { techniqueDescription } from '../views/world-frameworks.ts';

/** The id in the address of a technique's page, old ones too. */
const ADDRESS = /^https?:\/\/attack\.mitre\.org\/(?:[\w.-]+\/)*(T\d{4})(?:[/.](\d{3}))?\/?(?:[?#]|$)/i;

function linkedIn({ body }: SourceFile): { id: string; span: Span }[] {
  return (body?.links ?? []).flatMap(({ target, span }) => {
    const found = target.kind === 'web' ? ADDRESS.exec(target.url) : null;
    return found ? [{ id: [found[1]?.toUpperCase(), found[2]].filter(Boolean).join('.'), span }] : [];
  });
}

export const attackRevokedInText = defineRule<{ id: string; name: string; successors: readonly string[] }>({
  code: 'attack/revoked-in-text',
  severity: 'warning',
  title: 'A text names a revoked ATT&CK technique',
  why: 'Whoever looks it up finds a page that says it no longer exists; alerts and reports carry the new id.',
  message: ({ id, name }) => `ATT&CK revoked "${id}" (${name}).`,
  hint: ({ successors }) =>
    successors.length > 0 ? `Write ${listOr(successors)} instead.` : 'Write the technique that is meant.',
  /** Guides may tell of the past; what a responder follows may not. */
  *find(world) {
    for (const source of world.sources) {
      if (source.kind !== 'runbook' && source.kind !== 'step') continue;
      const written = idsInText(world, source)?.techniques ?? [];
      const isWritten = (one: { id: string; span: Span }) =>
        written.some(({ id, span }) => id === one.id && span.start.line === one.span.start.line);
      const named = [...written, ...linkedIn(source).filter((one) => !isWritten(one))];
      for (const { id, span } of named) {
        const found = techniqueDescription(world, id);
        if (found.kind !== 'revoked') continue;
        const successors = found.successors.map((one) => one.id);
        const place = { file: source.file, span };
        const [only] = successors.length === 1 && written.some((one) => one.span === span) ? successors : [];
        const part = only && placeWithin(world, place, id);
        yield {
          place,
          args: { id, name: found.technique.name, successors },
          ...(only && part ? { fix: { place: part, replacement: only } } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'Look at', by: 'For T1505.003 (once `T1100`), look at' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at',
            by: 'As in [the list](https://attack.mitre.org/wiki/Technique/T1100), look at',
          },
        ],
        at: ['runbooks/web-shell.md:34:7'],
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'Look at', by: 'For T1100, look at' }],
        at: ['runbooks/web-shell.md:34:5'],
        message: 'ATT&CK revoked "T1100" (Web Shell).',
      },
    ],
  },
});
