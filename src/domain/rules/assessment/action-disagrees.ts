import type { Place } from '../../model/place.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import type { World } from '../world.ts';

const SAID = ['due', 'status', 'owner'] as const;
const WORDS = { due: 'day', status: 'state', owner: 'owner' } as const;
const LISTS = { assessment: 'actions', record: 'findings' } as const;

interface Told {
  file: string;
  path: (string | number)[];
  said: Record<(typeof SAID)[number], unknown>;
}

export const assessmentActionDisagrees = defineRule<{
  title: string;
  what: string;
  one: string;
  other: string;
}>({
  code: 'assessment/action-disagrees',
  severity: 'warning',
  title: 'One promise, told in two ways',
  why: 'Two files promise the same thing by different days or call it done in one place only: each reader believes the one that was opened.',
  message: ({ title, what, one, other }) =>
    `"${title}" has another ${what} elsewhere: "${one}" here, "${other}" there.`,
  hint: () => 'Make them agree, or keep it in one file and drop the other.',
  *find(world) {
    const first = new Map<string, Told>();
    for (const { title, ...now } of promises(world)) {
      const key = title.trim().toLowerCase().replace(/\s+/g, ' ');
      const before = first.get(key);
      if (!before) first.set(key, now);
      else
        for (const what of SAID) {
          const [one, other] = [now.said[what], before.said[what]];
          if (one === undefined || other === undefined || one === other) continue;
          yield {
            place: placeOf(now, what),
            args: { title, what: WORDS[what], one: String(one), other: String(other) },
            related: [{ place: placeOf(before, what), note: `"${String(other)}" here` }],
          };
        }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: 'kind: tabletop\nfindings: [{ title: cover the build servers, status: open, owner: incident-lead, due: 2027-01-31 }]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'kind: tabletop',
            by: 'kind: tabletop\nfindings: [{ title: cover the build servers, status: open, owner: incident-lead, due: 2027-02-28 }]',
          },
        ],
        at: ['content/records/tabletop.md:6:87'],
        message:
          '"cover the build servers" has another day elsewhere: "2027-02-28" here, "2027-01-31" there.',
      },
    ],
  },
});

/** Actions of controls, then findings of records, in the order of their files. */
function promises({ sources }: World): (Told & { title: string })[] {
  return Object.entries(LISTS).flatMap(([of, list]) =>
    sources
      .filter(({ kind, issues }) => kind === of && issues.length === 0)
      .flatMap(({ file, data }) =>
        [...valuesAt(data, [list, '*'])].map(({ path, value }) => ({
          file,
          path: [...path],
          title: String(valueAt(value, ['title'])),
          said: {
            due: valueAt(value, ['due']),
            status: valueAt(value, ['status']),
            owner: valueAt(value, ['owner']),
          },
        })),
      ),
  );
}

function placeOf({ file, path }: Told, what: string): Place {
  return { file, data: { path: [...path, what] } };
}
