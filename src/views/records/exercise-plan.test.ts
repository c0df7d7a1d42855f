import { expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { exampleExercise } from '../../domain/rules/exercise/example-exercise.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { exerciseMark, exercisePlan, exerciseScript } from './exercise-plan.ts';
import { exercisePage } from './exercise-page.ts';

const FILE = 'content/exercises/dark-morning.md';
const WHOLE = `Play your own role.

## Injects

### 0 min: A note

Pay now.

#### Expected

- [Confirm it](../../runbooks/web-shell.md#confirm-the-shell), a word of the expected.
- [Is it a shell?](../../runbooks/web-shell.md#decision-is-it-a-shell)
- [The page](../../runbooks/web-shell.md) is read, and [the press](#the-press) waits.

### The press

Is it true?

## Questions

Who?
`;

async function planOf(text: string) {
  const judged = await judgedSample([{ file: FILE, text: exampleExercise(text) }]);
  const document = judged.programme.exercises[0]!;
  return { judged, document, plan: exercisePlan(judged, document) };
}

it('tells run mode what is to be told when, and which steps the moves are about', async () => {
  const { judged, document, plan } = await planOf(WHOLE);
  expect(plan).toMatchObject({ exercise: { id: 'dark-morning' }, lead: document.meta.owner });
  expect(plan.injects.map(({ key, title, minute }) => [key, title, minute])).toEqual([
    ['0-min-a-note', 'A note', 0],
    ['the-press', 'The press', undefined],
  ]);
  const [confirm, decide, page] = plan.injects[0]!.moves;
  expect(confirm?.ways).toMatchObject([{ runbook: 'web-shell', step: 'confirm-the-shell', arms: [] }]);
  expect(decide?.ways).toMatchObject([
    { step: 'decision-is-it-a-shell', arms: ['Yes', 'No', 'Files are encrypted'] },
  ]);
  expect(page?.ways).toEqual([]);
  // Each move is found at its element.
  for (const { key } of plan.injects[0]!.moves)
    expect(exercisePage(judged, document).injects[0]?.expected).toContain(`data-move="${key}"`);
});

it('holds no word of what is expected, and no way out of its script', async () => {
  const { judged, document } = await planOf(WHOLE.replace('A note', 'A </script> note'));
  const script = exerciseScript(judged, document);
  expect(script).not.toMatch(/a word of the expected|Pay now|<\/script/);
  expect(script).toMatch(/^\(globalThis\.readyroomExercises\?\?=\{\}\)\["dark-morning"\]=\{/);
});

it('names no runbook and no role that the site withholds', async () => {
  const shown = await publishedSample([
    { file: FILE, text: exampleExercise(WHOLE) },
    { file: 'content/roles.yml', replace: 'roles:', by: 'tlp: RED\nroles:' },
    {
      file: 'runbooks/web-shell.md',
      replace: 'review_interval: 180d',
      by: 'review_interval: 180d\ntlp: RED',
    },
  ]);
  const judged = judgeProgramme(shown, shown.site!, csf2, SAMPLE_AS_OF);
  const plan = exercisePlan(judged, shown.exercises[0]!);
  expect(plan.injects[0]?.moves.flatMap(({ ways }) => ways)).toEqual([]);
  expect(JSON.stringify(plan)).not.toMatch(/web-shell|Web shell|withheld|incident-lead/);
});

it('an exercise that is withheld has no plan', async () => {
  const text = exampleExercise(WHOLE).replace('---\n', '---\ntlp: RED\n');
  expect((await publishedSample([{ file: FILE, text }])).exercises).toEqual([]);
});

it('another plan has another mark', async () => {
  const [a, b] = [await planOf(WHOLE), await planOf(WHOLE.replace('0 min', '5 min'))];
  expect(exerciseMark(a.judged, a.document).mark).not.toBe(exerciseMark(b.judged, b.document).mark);
  expect(exerciseMark(a.judged, a.document).address).toBe('/runs/exercises/dark-morning.js');
});
