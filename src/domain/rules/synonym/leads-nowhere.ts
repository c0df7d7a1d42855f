import { valueAt, valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';

export const synonymLeadsNowhere = defineRule<{ word: string }>({
  code: 'synonym/leads-nowhere',
  severity: 'warning',
  title: 'Words that lead nowhere',
  why: 'Somebody types the word under stress, because it was promised that the search knows it.',
  message: ({ word }) => `"${word}" means nothing yet: the entry has words alone.`,
  hint: () =>
    'Add "means" with the usual words for it, or "runbooks", "steps", "roles" or another list of what it should find.',
  *find({ sources }) {
    for (const { file, kind, data, issues } of sources) {
      if (kind !== 'synonyms') continue;
      for (const { path, value } of valuesAt(data, ['synonyms', '*'])) {
        const [word] = [valueAt(value, ['words'])].flat();
        const isBroken = issues.some((issue) => path.every((key, at) => issue.path[at] === key));
        if (typeof word !== 'string' || isBroken || leadsSomewhere(value)) continue;
        yield { place: { file, data: { path: [...path, 'words'] } }, args: { word } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/synonyms.yml',
            text: 'synonyms:\n  - { words: [the shop], means: [portal] }\n  - { words: [black screen], runbooks: [ransomware] }\n',
          },
        ],
      },
      {
        changes: [{ file: 'content/synonyms.yml', text: 'synonyms:\n  - { words: [shop], run: [shop] }\n' }],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/synonyms.yml',
            text: 'synonyms:\n  - { words: [the shop], means: [portal] }\n  - { words: [black screen], runbooks: [] }\n',
          },
        ],
        at: ['content/synonyms.yml:3:14'],
        message: '"black screen" means nothing yet: the entry has words alone.',
      },
    ],
  },
});

function leadsSomewhere(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return true;
  return Object.entries(entry).some(
    ([key, list]) => key !== 'words' && Array.isArray(list) && list.length > 0,
  );
}
