import type { Place, Position } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';
import { idsInText } from '../../words/ids-in-text.ts';
import { listOr } from '../../words/list-or.ts';
import { placeWithin } from '../views/place-within.ts';
import { csfDescription } from '../views/world-frameworks.ts';
import { referencesTo } from '../views/world-references.ts';

export const csfWithdrawnInText = defineRule<{ id: string; successors: readonly string[] }>({
  code: 'csf/withdrawn-in-text',
  severity: 'warning',
  title: 'A text names a withdrawn CSF subcategory',
  why: 'It sends the reader to an outcome that CSF 2.0 no longer has.',
  message: ({ id }) => `CSF 2.0 withdrew "${id}".`,
  hint: ({ successors }) =>
    successors.length > 0 ? `Write ${listOr(successors)} instead.` : 'Write the subcategory that is meant.',
  /** Guides may tell of the past. A step's own fact is a reference, and has the finding of one. */
  *find(world) {
    for (const source of world.sources) {
      if (source.kind !== 'runbook' && source.kind !== 'step') continue;
      for (const { id, span } of idsInText(world, source)?.subcategories ?? []) {
        const found = csfDescription(world, id);
        if (found.kind !== 'withdrawn') continue;
        if (referencesTo(world, 'subcategory').some(({ place }) => holds(place, source.file, span.start)))
          continue;
        const place = { file: source.file, span };
        const [only, ...more] = found.successors;
        const part = only && more.length === 0 ? placeWithin(world, place, id) : undefined;
        yield {
          place,
          args: { id, successors: found.successors },
          ...(only && part ? { fix: { place: part, replacement: only } } : {}),
        };
      }
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'Look at', by: 'For DE.AE-02, look at' }] },
      { changes: [{ file: 'runbooks/web-shell.md', replace: '**CSF:** DE.AE-02', by: '**CSF:** RS.RP-01' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'Look at', by: 'For RS.RP-01, look at' }],
        at: ['runbooks/web-shell.md:34:5'],
        message: 'CSF 2.0 withdrew "RS.RP-01".',
      },
    ],
  },
});

function holds({ file, span }: Place, wanted: string, { line, column }: Position): boolean {
  if (file !== wanted || span?.start.line !== line) return false;
  return span.start.column <= column && column <= span.end.column;
}
