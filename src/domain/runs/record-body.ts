import { wordsInMarkdown } from '../text/escape-markdown.ts';
import type { RunEntry } from '../model/run-log.ts';
import { minuteWords } from '../model/time/time-words.ts';
import { minutesBetween } from './clock-words.ts';
import { EXERCISE_QUESTIONS } from './exercise-questions.ts';
import { markdownTable } from './markdown-table.ts';
import { roleName, RUN_KINDS, secondWords, type RunNames } from './run-names.ts';
import type { RunState } from './run-state.ts';
import type { StepPlaces } from './step-places.ts';
import { stepId } from './step-work.ts';
import { debriefPart, decidedPart, tabletopParts } from './tabletop/tabletop-record.ts';
import { tabletopState } from './tabletop/tabletop-state.ts';
import { decisionRows, rowText, timelineRows, type TimelineRow } from './timeline-rows.ts';
import { commandLine } from '../text/command-line.ts';

/** Most rows of a record's timeline: a record is read, the log is searched. */
const MOST_ROWS = 400;

/** The text of a record: what happened by the clock, decisions, what has to change, and how to check it against the log. */
export function recordBody(
  entries: readonly RunEntry[],
  state: RunState,
  names: RunNames,
  places: StepPlaces,
): string {
  const decisions = decisionRows(entries);
  const all = timelineRows(entries, names).filter(
    ({ isVoid, n }) => !isVoid && entries[n]?.deed.do !== 'undo',
  );
  const { rows, left } = fewerRows(all);
  const tabletop = tabletopState(entries);
  const lines = [
    '## What happened',
    '',
    wordsInMarkdown(summary(state, names)),
    '',
    '## Timeline',
    '',
    ...markdownTable(
      ['UTC', 'Step', 'What'],
      rows.map((row) => [secondWords(row.at), row.where ?? '', rowText(row)]),
    ),
    ...(left > 0 ? ['', `${left} more entries stand in the log.`] : []),
  ];
  if (decisions.length > 0)
    lines.push(
      '',
      '## Decisions',
      '',
      ...markdownTable(
        ['UTC', 'Decision', 'Taken', 'Leads to'],
        decisions.map(({ at, title, arm, to }) => [at, title, arm, to]),
      ),
    );
  if (state.answers.length > 0)
    lines.push(
      '',
      '## What has to change',
      '',
      ...markdownTable(
        ['Question', 'Answer'],
        state.answers.map(({ question, text }) => [
          EXERCISE_QUESTIONS[question] ?? `Question ${question + 1}`,
          text,
        ]),
      ),
    );
  if (tabletop) lines.push(...decidedPart(state, names), ...tabletopParts(tabletop), ...debriefPart(state));
  if (state.marks.length > 0)
    lines.push(
      '',
      '## Steps to mend',
      '',
      ...markdownTable(
        ['Step', 'Where', 'What', 'Words'],
        state.marks.map(({ runbook, step, title, mark, text }) => [
          title,
          places.get(stepId(runbook, step)) ?? runbook,
          mark === 'wrong' ? 'It was wrong' : 'It took longer',
          text ?? '',
        ]),
      ),
    );
  lines.push(
    '',
    '## Log',
    '',
    `Written from the log of run \`${state.run}\`: ${entries.length} entries, last hash \`${state.head}\`. ` +
      `Times are UTC, as the device had them. \`${commandLine('verify FILE')}\` proves that an exported log is this one.`,
  );
  return `${lines.join('\n')}\n`;
}

function summary(state: RunState, names: RunNames): string {
  const { kind, lead, severity, started, closed, runbooks } = state;
  const led = lead ? `, led by ${roleName(names, lead)}` : '';
  const end = closed
    ? ` Closed ${secondWords(closed)}, after ${minuteWords(minutesBetween(started, closed))}.`
    : ' It was not closed when this was written.';
  const used = runbooks.map(({ title }) => title).join(', ');
  return `${RUN_KINDS[kind]}${severity ? ` of severity ${severity}` : ''}${led}. The run began ${secondWords(started)} UTC.${end} Runbooks: ${used}.`;
}

/** A long timeline without its ticks; a still longer one cut. */
function fewerRows(all: readonly TimelineRow[]): { rows: readonly TimelineRow[]; left: number } {
  if (all.length <= MOST_ROWS) return { rows: all, left: 0 };
  const rows = all.filter(({ what }) => what !== 'Ticked' && what !== 'Tick removed').slice(0, MOST_ROWS);
  return { rows, left: all.length - rows.length };
}
