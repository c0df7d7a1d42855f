import { isEmptySection } from '../../judgements/sections.ts';
import { FEWEST_STEPS, isStub, tellingSteps } from '../../judgements/usable-runbooks.ts';
import { KINDS, type FileKind, type KindFacts } from '../../model/kinds.ts';
import type { Place } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';
import { hasText } from '../views/homes.ts';
import { hasEnoughPhases } from '../runbook/missing-phases.ts';
import { worldRunbooks, type RunbookSource } from '../views/world-runbooks.ts';

const FEWEST_WORDS = 25;

type Lack = { what: 'words' | 'steps' | 'titles' | 'section' | 'page'; count: number; section: string };

const WORDS: Record<Lack['what'], (lack: Lack) => [message: string, hint: string]> = {
  words: ({ count }) => [
    `The runbook has ${count === 0 ? 'no words' : count === 1 ? 'one word' : `only ${count} words`}.`,
    'Write its steps, or make it a draft until somebody does.',
  ],
  steps: ({ count }) => [
    `The runbook has ${count === 0 ? 'no step' : count === 1 ? 'one step' : `only ${count} steps`}.`,
    `Write at least ${FEWEST_STEPS} steps under its phases, or make it a draft until somebody does.`,
  ],
  titles: ({ count }) => [
    `Of the steps of the runbook, ${count === 0 ? 'none says' : count === 1 ? 'only one says' : `only ${count} say`} more than a title.`,
    `Write what to do in at least ${FEWEST_STEPS} of them, or make it a draft until somebody does.`,
  ],
  section: ({ section }) => [
    `The section "${section}" is empty.`,
    'Write its steps, or delete the heading: it promises what is not there.',
  ],
  page: () => [
    'The page has no text.',
    'Write what its title promises, or delete the file and the links to it.',
  ],
};

export const contentStub = defineRule<Lack>({
  code: 'content/stub',
  severity: 'warning',
  title: 'A page that is only a frame',
  why: 'It is found by the search, counts as an answer and holds none: the responder loses the minutes it takes to see that.',
  message: (lack) => WORDS[lack.what](lack)[0],
  hint: (lack) => WORDS[lack.what](lack)[1],
  *find(world) {
    for (const runbook of worldRunbooks(world)) {
      const { status } = runbook;
      if (status === 'draft' || status === 'deprecated') continue;
      yield* stubsOf(runbook);
    }
    for (const source of world.sources) {
      if (source.kind && promisesText(source.kind) && hasText(source) && source.body?.words === 0)
        yield { place: { file: source.file }, args: { what: 'page', count: 0, section: '' } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: draft' },
          { file: 'runbooks/web-shell.md', replace: '- [ ] Monitored for a day', by: '## Communication' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/ransomware.md', replace: '## Recovery', by: '## Eradication\n\n## Recovery' },
        ],
        at: ['runbooks/ransomware.md:40:1'],
        message: 'The section "Eradication" is empty.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace:
              '### Cut off the network\n\n**Role:** triage-analyst · **Undo:** open the link again\n\n- [ ] Cut off',
            by: 'Cut off the network.',
          },
        ],
        at: ['runbooks/ransomware.md:3:8'],
        message: 'The runbook has only 2 steps.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See [the web shell runbook](../../runbooks/web-shell.md#isolate-a-host).',
            by: '',
          },
        ],
        at: ['content/guides/why.md'],
      },
    ],
  },
});

/** Runbooks are judged by their steps. */
function promisesText(kind: FileKind): boolean {
  const { body, textOptional }: KindFacts = KINDS[kind];
  return body !== undefined && body !== 'runbook' && !textOptional;
}

/** Where phases are missing, their lack is the finding. */
function* stubsOf({ source, body, title }: RunbookSource): Generator<{ place: Place; args: Lack }> {
  const steps = body.sections.flatMap((section) => section.steps);
  const lack = (what: Lack['what'], count: number): { place: Place; args: Lack } => ({
    place: title,
    args: { what, count, section: '' },
  });
  if (body.words < FEWEST_WORDS && steps.length === 0) return yield lack('words', body.words);
  if (!hasEnoughPhases(body)) return;
  if (isStub(body))
    yield steps.length < FEWEST_STEPS ? lack('steps', steps.length) : lack('titles', tellingSteps(body));
  for (const section of body.sections) {
    if (isEmptySection(section))
      yield {
        place: { file: source.file, span: section.span },
        args: { what: 'section', count: 0, section: section.title },
      };
  }
}
