import type { RunbookBody } from '../../model/body.ts';
import { techniquesById } from '../../frameworks/attack.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { sourcesByFile } from '../views/homes.ts';
import { perNode } from '../../words/per-node.ts';
import { plainWords } from '../../words/plain-words.ts';
import { stepWords } from '../../words/step-words.ts';
import { sharedStep } from '../views/shared-step.ts';
import { isMentionedUnread } from '../views/unread-mentions.ts';
import { speaksOf } from '../../words/technique-words.ts';

/** All that a runbook says outside its front matter, in lower case. */
const runbookWords = perNode(({ intro, sections }: RunbookBody) =>
  [
    plainWords(intro),
    ...sections.map(({ html }) => plainWords(html)),
    ...sections
      .flatMap(({ steps }) => steps)
      .flatMap((step) => [
        stepWords(step),
        ...step.arms.map(({ label, text }) => `${label} ${text}`),
        ...Object.values(step.facts).map(({ text }) => text),
      ]),
  ]
    .join('\n')
    .toLowerCase(),
);

export const runbookTechniqueNotAddressed = defineRule<{ id: string; name: string }>({
  code: 'runbook/technique-not-addressed',
  severity: 'info',
  title: 'A technique that no step speaks of',
  why: 'The coverage map shows it as answered; whoever comes from an alert about it finds no word of it.',
  message: ({ id, name }) => `No step speaks of ${id} (${name}).`,
  hint: () => 'Say in a step what to look for or do about it, or take it from the list.',
  *find(world) {
    for (const { source, body } of activeRunbooks(world)) {
      const steps = body.sections.flatMap((section) => section.steps);
      const shared = steps.flatMap(({ includes }) =>
        valuesAt(sourcesByFile(world).get(includes ?? '')?.data, ['attack', '*']).map(({ value }) => value),
      );
      const words = `${String(valueAt(source.data, ['title'])).toLowerCase()}\n${runbookWords(body)}`;
      const included = steps.flatMap((step) => sharedStep(world, step) ?? []);
      for (const { path, value } of valuesAt(source.data, ['attack', '*'])) {
        const technique = typeof value === 'string' ? techniquesById(world.attack).get(value) : undefined;
        if (!technique || technique.status || shared.includes(technique.id)) continue;
        if (speaksOf(world, words, technique.id) || isMentionedUnread(world, technique.id, 'step')) continue;
        if (!included.some((step) => speaksOf(world, stepWords(step).toLowerCase(), technique.id)))
          yield {
            place: { file: source.file, data: { path } },
            args: { id: technique.id, name: technique.name },
          };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'attack: [T1486]', by: 'attack: [T1486, T1021]' },
          { file: 'runbooks/ransomware.md', replace: '- [ ] Cut off', by: '- [ ] T1021 checked' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: 'attack: [T1486]', by: 'attack: [T1486, T1052]' },
        ],
        at: ['runbooks/ransomware.md:9:17'],
        message: 'No step speaks of T1052 (Exfiltration Over Physical Medium).',
      },
    ],
  },
});
