import { expect, it } from 'vitest';
import { exerciseCards, exercisePage } from './exercise-page.ts';
import { exampleExercise } from '../../domain/rules/exercise/example-exercise.ts';
import { judgedSample } from '../../testing/judged-sample.ts';

const FILE = 'content/exercises/dark-morning.md';
const whole = exampleExercise(`Play your own role.

## Scenario

It is Monday.

## Injects

Read each aloud.

### 0 min: A note

Pay <b>now</b>.

#### Expected

- Open [the runbook](../../runbooks/ransomware.md).

#### On paper

A copy of the note.

### T+75: The press

Is it true?

## Questions

1. Who may cut the network?
`);

async function viewOf(text: string) {
  const judged = await judgedSample([{ file: FILE, text }]);
  return { judged, view: exercisePage(judged, judged.programme.exercises[0]!) };
}

it('tells those who play what stands above the injects, and folds what they are to find', async () => {
  const { judged, view } = await viewOf(whole);
  expect(view.situation).toMatch(/Play your own role\.[^]*Scenario[^]*It is Monday\./);
  expect(view.situation).not.toMatch(/note|Read each|Questions/);
  expect(view.before).toMatch(/^\s*<p>Read each aloud\.<\/p>\s*$/);
  expect(view.injects.map(({ clock, title }) => [clock, title])).toEqual([
    ['0:00', 'A note'],
    ['1:15', 'The press'],
  ]);
  const [note, press] = view.injects;
  expect(note?.expected).toMatch(/<a [^>]*href="\/runbooks\/ransomware\/"/);
  expect(note?.html).toMatch(/Pay [^]*On paper[^]*A copy of the note\./);
  expect(note?.html).not.toMatch(/Open/);
  expect(press).toMatchObject({ expected: '' });
  expect(view.after).toMatch(/Questions[^]*Who may cut the network\?/);
  expect(exerciseCards(judged)).toMatchObject([
    { href: '/exercises/dark-morning/', note: '90 minutes, 2 injects' },
  ]);
});

it('loses no word of a text without injects, and gives no time that is not there', async () => {
  const { view } = await viewOf(exampleExercise('## Scenario\n\nIt is Monday.\n\n## Questions\n\nWho?\n'));
  expect(view.situation).toMatch(/It is Monday\.[^]*Who\?/);
  expect([view.injects, view.after]).toEqual([[], '']);
  const untimed = await viewOf(exampleExercise('## Injects\n\n### A note\n\nPay.\n'));
  expect(untimed.view.injects).toMatchObject([{ clock: null, title: 'A note' }]);
});
