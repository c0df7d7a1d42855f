import { expect, it } from 'vitest';
import { readFlow } from '../domain/links/flow.ts';
import { parseRunbook } from './parse-runbook.ts';

const bodyOf = (text: string) => parseRunbook(text, 'runbooks/x.md');
const stepsOf = (text: string) => bodyOf(`## Containment\n\n${text}\n`).sections[0]?.steps ?? [];

it('items of a numbered list are steps: what cuts the list belongs to the step before, and the rest stays', () => {
  const text =
    'Read first.\n\n3. Pull the plug. Both of them.\n\n   - [ ] Lamp is dark\n4. Save the log:\n\n```sh\nsave\n```\n\n5. Go back to 3.\n\nCall the desk.';
  const [section] = bodyOf(`## Containment\n\n${text}\n`).sections;
  expect(section?.html).toBe('<p>Read first.</p>');
  expect(section?.steps.map(({ title, plain, checks }) => [title, plain?.number, checks.length])).toEqual([
    ['Pull the plug', 3, 1],
    ['Save the log', 4, 0],
    ['Go back to 3', 5, 0],
  ]);
  const [one, two, three] = section?.steps ?? [];
  expect(one?.html).toMatch(/^<p>Both of them\.<\/p>/);
  expect(two?.html).toContain('<code class="language-sh"><span class="hl-command">save');
  expect(three?.html).toBe('<p>Call the desk.</p>');
});

it('an item with a box has it as its first box, and keeps its facts', () => {
  const [step] = stepsOf(
    '- [ ] Lock the doors. Both.\n  **Role:** incident-lead · **Time:** 5m\n\n  - [ ] Seen\n- [ ] Wait',
  );
  expect(step).toMatchObject({ title: 'Lock the doors', kind: 'step', plain: {} });
  expect(step?.checks.map(({ text }) => text)).toEqual(['Lock the doors. Both.', 'Seen']);
  expect([step?.facts.role?.text, step?.facts.time?.text]).toEqual(['incident-lead', '5m']);
});

it.each([
  ['Block e.g. the port. Then wait.', 'Block e.g. the port', '<p>Then wait.</p>'],
  ['Is it real? Ask.', 'Is it real?', '<p>Ask.</p>'],
  ['**Isolate the host.** By the console.', 'Isolate the host', '<p>By the console.</p>'],
  ['**Isolate** the host', 'Isolate the host', ''],
  ['Run `Get-It`. Wait.', 'Run Get-It', '<p>Run <code>Get-It</code>. Wait.</p>'],
  ['Update to 1.2.3 at once', 'Update to 1.2.3 at once', ''],
])('the first sentence is the title: %s', (text, title, html) => {
  expect(stepsOf(`1. ${text}`)).toMatchObject([{ title, html }]);
});

it('keys a plain step by its words: moved it keeps its key, and a second of the same words has its own', () => {
  const text =
    '## Detection\n\n1. Tell the desk.\n2. Look.\n\n## Containment\n\n1. Look.\n2. Tell the desk. Again.\n';
  const keys = bodyOf(text).sections.flatMap(({ steps }) => steps.map(({ key }) => key));
  expect(keys).toEqual([keys[0], keys[1], `${keys[1]}-2`, `${keys[0]}-2`]);
});

it('plain steps and steps with headings are one flow', () => {
  const { sections } = bodyOf(
    '## Detection\n\n1. Look.\n2. Is it real?\n\n   - **Yes** → [Cut](#cut)\n   - **No** → end: false alarm\n\n## Containment\n\n### Cut\n\nCut.\n',
  );
  const { start, edges, looseEnds } = readFlow({ sections });
  const [look, ask] = sections[0]?.steps ?? [];
  expect(start).toBe(look?.anchor);
  expect(edges.map(({ from, to }) => [from, to])).toEqual([
    [look?.anchor, ask?.anchor],
    [ask?.anchor, 'cut'],
    [ask?.anchor, 'end:false alarm'],
    ['cut', 'end:'],
  ]);
  expect(looseEnds).toEqual([]);
});

it.each([
  ['beside a step with a heading', '## Detection\n\n1. Look.\n\n### Ask\n\nAsk.', ['Ask']],
  ['under a heading that is no phase', '## Stock\n\n1. Look.', []],
  ['of bullets', '## Detection\n\n- Look.\n- [ ] Seen', []],
  ['in a fold', '## Detection\n\n<details><summary>Old lifts</summary>\n\n1. Look.\n\n</details>', []],
  ['in a quotation', '## Detection\n\n> 1. Look.', []],
])('no plain step is made of a list %s', (_, text, titles) => {
  expect(bodyOf(text).sections.flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual(titles);
});

it('a fold between two plain steps belongs to the one above, with its list and its boxes', () => {
  const [first, second] = stepsOf(
    '1. Look.\n\n<details><summary>Old lifts</summary>\n\n1. Read the chart.\n2. [ ] Chart is read\n\n</details>\n\n2. Ask.',
  );
  expect([first?.title, second?.title]).toEqual(['Look', 'Ask']);
  expect(first?.checks.map(({ text }) => text)).toEqual(['Chart is read']);
  expect(first?.html).toMatch(
    /<details><summary>Old lifts<\/summary>\s*<ol[^]*Read the chart[^]*<\/details>$/,
  );
});
