import { wordsInMarkdown } from '../text/escape-markdown.ts';
import type { RunEntry } from '../model/run-log.ts';
import { minuteWords } from '../model/time/time-words.ts';
import { clockStanding, minutesBetween } from './clock-words.ts';
import { EXERCISE_QUESTIONS } from './exercise-questions.ts';
import { markdownTable } from './markdown-table.ts';
import { roleName, RUN_KINDS, runbookNames, secondWords, type RunNames } from './run-names.ts';
import { runState, type RunState } from './run-state.ts';
import { MARKS } from './run-words.ts';
import { tabletopParts } from './tabletop/tabletop-record.ts';
import { tabletopState } from './tabletop/tabletop-state.ts';
import { decisionRows, rowText, timelineRows } from './timeline-rows.ts';
import { commandLine } from '../text/command-line.ts';

/** A step that is still to be done, as the page of its runbook says today. */
export interface OpenStep {
  runbook: string;
  number: string;
  title: string;
  /** Ids. */
  roles: readonly string[];
}

export interface HandOverWorld {
  names: RunNames;
  /** The moment of the export. */
  now: string;
  /** Missing: the runbooks are not at hand, and what is open cannot be said. */
  open?: readonly OpenStep[];
  /** Name of the exported log that goes with it. */
  file: string;
}

/** What the next shift gets, or a ticket: plain Markdown in which all foreign text is words. Undefined where the log has no start. */
export function runMarkdown(entries: readonly RunEntry[], world: HandOverWorld): string | undefined {
  const state = runState(entries);
  if (!state) return undefined;
  const tabletop = tabletopState(entries);
  const parts = [
    headPart(state, world),
    // Those who play a tabletop walk runbooks by words: nobody ticks their steps.
    ...(tabletop && state.steps.size === 0 ? [] : [openPart(entries, world)]),
    ...(tabletop ? [tabletopParts(tabletop).slice(1)] : []),
    clockPart(state, world),
    part(
      'Status',
      ['UTC', 'Kind', 'Fact'],
      state.pins.map(({ at, fact, text, by }) => [secondWords(at), fact, said(text, by, world)]),
    ),
    part('Decisions', ['UTC', 'Runbook', 'Decision', 'Taken', 'Leads to'], decisionRows(entries).map(cells)),
    part('Handed to', ['UTC', 'To', 'What', 'Words'], handOverRows(state, world)),
    part(
      'Notes',
      ['UTC', 'Step', 'Note'],
      state.notes.map(({ at, title, text, by }) => [secondWords(at), title ?? '', said(text, by, world)]),
    ),
    part(
      'Pictures',
      ['UTC', 'Step', 'Picture', 'SHA-256'],
      state.pictures.map(({ at, title, name, text, sha256 }) => [
        secondWords(at),
        title ?? '',
        text ? `${text} (${name})` : name,
        sha256,
      ]),
    ),
    part(
      'Steps to mend',
      ['UTC', 'Step', 'What', 'Words'],
      state.marks.map(({ at, title, mark, text }) => [secondWords(at), title, MARKS[mark], text ?? '']),
    ),
    part(
      'Answers',
      ['Question', 'Answer'],
      state.answers.map(({ question, text }) => [
        EXERCISE_QUESTIONS[question] ?? `Question ${question + 1}`,
        text,
      ]),
    ),
    part(
      'Timeline',
      ['Entry', 'UTC', 'Step', 'What'],
      timelineRows(entries, world.names).map((row) => [
        String(row.n),
        secondWords(row.at),
        row.where ?? '',
        rowText(row),
      ]),
    ),
    logPart(entries, state, world),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const said = (text: string, by: string | undefined, { names }: HandOverWorld): string =>
  by === undefined ? text : `${roleName(names, by)}: ${text}`;

const cells = (row: object): string[] => Object.values(row).map(String);

function part(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length > 0 ? [`## ${title}`, '', ...markdownTable(heads, rows)] : [];
}

function headPart(state: RunState, { names, now }: HandOverWorld): string[] {
  const end = state.closed ?? now;
  const facts: [string, string | undefined][] = [
    ['Kind', RUN_KINDS[state.kind]],
    ['Severity', state.severity],
    ['Lead', state.lead && roleName(names, state.lead)],
    ['Started (UTC)', secondWords(state.started)],
    [state.closed ? 'Closed (UTC)' : 'Written (UTC)', secondWords(end)],
    ['Elapsed', minuteWords(minutesBetween(state.started, end))],
    [
      'Runbooks',
      state.runbooks.map(({ title, version }) => (version ? `${title} ${version}` : title)).join(', '),
    ],
    ...Object.entries(state.reached).map(([event, when]): [string, string] => [
      `${event[0]!.toUpperCase()}${event.slice(1)} (UTC)`,
      secondWords(when),
    ]),
  ];
  return [
    `# ${wordsInMarkdown(state.name)}`,
    '',
    ...facts.flatMap(([name, value]) => (value ? [`- ${name}: ${wordsInMarkdown(value)}`] : [])),
  ];
}

function openPart(entries: readonly RunEntry[], { names, open }: HandOverWorld): string[] {
  if (!open)
    return [
      '## Open steps',
      '',
      'The runbooks were not at hand when this was written; what is open stands on their pages.',
    ];
  if (open.length === 0) return ['## Open steps', '', 'None.'];
  const titles = runbookNames(entries);
  const rows = open.map(({ runbook, number, title, roles }) => [
    titles.get(runbook) ?? runbook,
    number ? `${number} ${title}` : title,
    roles.map((id) => roleName(names, id)).join(', '),
  ]);
  return part('Open steps', ['Runbook', 'Step', 'Role'], rows);
}

function clockPart({ clocks }: RunState, { now }: HandOverWorld): string[] {
  const rows = clocks.map((clock) => [
    clock.title,
    clock.what,
    secondWords(clock.since),
    secondWords(clock.due),
    clockStanding(clock, now).words,
  ]);
  return part('Clocks', ['Duty', 'What', 'Runs since (UTC)', 'Due (UTC)', `At ${secondWords(now)}`], rows);
}

function handOverRows({ handOvers }: RunState, { names }: HandOverWorld): string[][] {
  return handOvers.map(({ at, to, title, text }) => [
    secondWords(at),
    roleName(names, to),
    title ?? 'the run',
    text ?? '',
  ]);
}

function logPart(entries: readonly RunEntry[], { run, head }: RunState, { file }: HandOverWorld): string[] {
  return [
    '## Log',
    '',
    `- Run: \`${run}\``,
    `- Entries: ${entries.length}`,
    `- Last hash: \`${head}\``,
    '',
    'Put the last hash into the ticket. Whoever has the exported log can then prove that nothing in it was changed:',
    '',
    '```sh',
    commandLine(`verify ${file} --head ${head}`),
    '```',
  ];
}
