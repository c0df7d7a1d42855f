import { defineRule } from '../define-rule.ts';
import { likelyPairs, runsOf, shinglesOf, similarity } from '../../words/shingles.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

const SIMILAR = 0.8;
/** Below it a text is a stub, and stubs are alike. */
const FEWEST = 40;
const NONE: ReadonlySet<number> = new Set();

export const runbookNearDuplicate = defineRule<{ file: string; percent: number }>({
  code: 'runbook/near-duplicate',
  severity: 'warning',
  title: 'Two runbooks that say the same',
  why: 'One of the two will be mended and the other found: which of them is right, nobody can tell at night.',
  message: ({ file, percent }) => `Of the text, ${percent} % also stands in "${file}".`,
  hint: () =>
    'Keep one and deprecate the other ("superseded_by"), or move what they share to content/steps and include it in both.',
  *find(world) {
    const texts = worldRunbooks(world)
      .filter(({ status }) => status !== 'deprecated')
      .flatMap(({ source, title }) => {
        const shingles = shinglesOf(world, source);
        return shingles && shingles.count >= FEWEST ? [{ source, title, shingles }] : [];
      });
    const pairs = likelyPairs(
      texts.map(({ shingles }) => shingles),
      SIMILAR / 2,
    );
    for (const [at, before] of pairs) {
      const [one, other] = [texts[at], texts[before]];
      if (!one || !other) continue;
      const share = similarity(runsOf(world, one.source) ?? NONE, runsOf(world, other.source) ?? NONE);
      if (share >= SIMILAR)
        yield {
          place: other.title,
          args: { file: one.source.file, percent: Math.floor(share * 100) },
          related: [{ place: one.title, note: 'says the same' }],
        };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/twin-a.md', text: twin('twin-a', 'draft') },
          { file: 'runbooks/twin-b.md', text: twin('twin-b', 'deprecated') },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/twin-a.md', text: twin('twin-a', 'draft') },
          { file: 'runbooks/twin-b.md', text: twin('twin-b', 'draft').replace('every hour', 'each hour') },
        ],
        at: ['runbooks/twin-b.md:3:8'],
        message: 'Of the text, 90 % also stands in "runbooks/twin-a.md".',
      },
    ],
  },
});

/** A runbook for the examples; two of them differ in nothing but their front matter. */
function twin(id: string, status: string): string {
  return `---
id: ${id}
title: Key ${id}
status: ${status}
---

A key of ours was found where everybody can read it, and somebody may be using it.

## Detection

### Name the key and its owner

Look the key up in the inventory. Write down who owns it, what it may do and where it was used in the last day.

## Containment

### Deactivate the key

Deactivate it in the console. Look every hour whether anything still tries to use it, and call the owner of what does.

## Recovery

### Give the workload a new one

Make a new key with fewer rights, put it into the vault, and let the owner restart what needs it.
`;
}
