import { editDistance } from '../../frameworks/suggest.ts';
import { FACT_LABELS } from '../../model/body.ts';
import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

/** A label in bold type where a fact may begin. */
const LABEL = /(?:^| · |[.)] )\*\*([A-Za-z][A-Za-z ]{3,14}):\*\*/gm;
const LABELS: readonly string[] = Object.values(FACT_LABELS).filter((label) => label.length >= 4);

export const stepNearlyFact = defineRule<{ label: string; fact: string }>({
  code: 'step/nearly-fact',
  severity: 'warning',
  title: 'A label that is nearly a fact',
  why: 'It stays a sentence of the text: the run sheet lacks it, and a step counts as one without verification or role.',
  message: ({ label }) => `"${label}:" is not a label that the site knows.`,
  hint: ({ fact }) => `Did you mean "**${fact}:**"?`,
  *find(world) {
    for (const source of world.sources) {
      if (source.kind !== 'runbook' && source.kind !== 'step') continue;
      const text = runningText(world, source);
      for (const found of text?.matchAll(LABEL) ?? []) {
        const label = found[1] ?? '';
        const fact = factNear(label);
        if (!fact || text === undefined) continue;
        const from = found.index + found[0].length - label.length - 3;
        const place = { file: source.file, span: spanAt(text, from, label.length) };
        yield { place, args: { label, fact }, fix: { place, replacement: fact } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '**Verify:** the verdict',
            by: '**verify:** the verdict',
          },
        ],
      },
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'Look at', by: '**Note:** look at' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '**If it fails:**', by: '**If it fail:**' }],
        at: ['runbooks/web-shell.md:38:41'],
        message: '"If it fail:" is not a label that the site knows.',
      },
    ],
  },
});

/** One slip of the keys away, two in a long label, and begun with the same letter. */
function factNear(label: string): string | undefined {
  const words = label.toLowerCase();
  if (LABELS.some((known) => known.toLowerCase() === words)) return undefined;
  return LABELS.find((known) => {
    const name = known.toLowerCase();
    return name[0] === words[0] && editDistance(words, name) <= (name.length > 8 ? 2 : 1);
  });
}
