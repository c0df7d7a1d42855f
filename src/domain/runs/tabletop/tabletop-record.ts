import { roleName, secondWords, type RunNames } from '../run-names.ts';
import { EXERCISE_QUESTIONS } from '../exercise-questions.ts';
import { markdownTable } from '../markdown-table.ts';
import type { RunState } from '../run-state.ts';
import { timeFace } from './exercise-time.ts';
import type { JudgedMove, TabletopState } from './tabletop-state.ts';
import { armsTaken, injectName, VERDICTS } from './tabletop-words.ts';

/** Of a record or a hand-over: which injects were given when, and how the expected moves were made. Foreign text is words. */
export function tabletopParts({ injects, moves }: Pick<TabletopState, 'injects' | 'moves'>): string[] {
  return [
    ...part(
      'Injects',
      ['Exercise time', 'UTC', 'Inject', 'What became of it'],
      [...injects.values()].map((inject) => [
        timeFace(inject.elapsed),
        secondWords(inject.at),
        injectName(inject),
        inject.did === 'given' ? 'Given' : `Skipped: ${inject.why ?? ''}`,
      ]),
    ),
    ...part(
      'Moves',
      ['Inject', 'Expected', 'How', 'Words'],
      [...moves.values()].map((move) => [
        injects.get(move.inject)?.title ?? move.inject,
        move.expected,
        VERDICTS[move.verdict],
        [...armsTaken(move), ...(move.text ? [move.text] : [])].join('; '),
      ]),
    ),
  ];
}

function part(title: string, heads: string[], rows: string[][]): string[] {
  return rows.length > 0 ? ['', `## ${title}`, '', ...markdownTable(heads, rows)] : [];
}

/** Decisions that the group took, with who said them. */
export function decidedPart({ pins }: Pick<RunState, 'pins'>, names: RunNames): string[] {
  return part(
    'What was decided',
    ['UTC', 'Who', 'Decision'],
    pins
      .filter(({ fact }) => fact === 'decision')
      .map(({ at, by, text }) => [secondWords(at), by === undefined ? '' : roleName(names, by), text]),
  );
}

/** The questions that end an exercise, to be gone through with those who played; ticked where the log has the answer. */
export function debriefPart({ answers }: Pick<RunState, 'answers'>): string[] {
  const isAnswered = (question: number) => answers.some((one) => one.question === question);
  return [
    '',
    '## Debrief',
    '',
    ...EXERCISE_QUESTIONS.map((text, question) => `- [${isAnswered(question) ? 'x' : ' '}] ${text}`),
  ];
}

/** Moves that were not made as they were expected: what a record has findings of. */
export const movesWanting = ({ moves }: TabletopState): JudgedMove[] =>
  [...moves.values()].filter(({ verdict }) => verdict !== 'met');

/** One line for a finding: what was expected, and what became of it. */
export function moveTitle({ verdict, expected, text }: JudgedMove): string {
  return `${verdict === 'missed' ? 'Missed' : 'Met in part only'}: ${expected}${text ? ` – ${text}` : ''}`;
}

/** The runbook that a move is about, where it is about one. */
export function runbookOfMove({ ways = [] }: JudgedMove): string | undefined {
  const [first, ...others] = new Set(ways.map(({ runbook }) => runbook));
  return others.length === 0 ? first : undefined;
}

/** A step that was walked by words: a move that was met, of a decision with the arm that was taken. */
export interface WalkedWay {
  runbook: string;
  step: string;
  digest: string;
  arm?: string;
}

/** A decision proves no way where nobody noted which one was taken. */
export function waysMet({ moves }: TabletopState): WalkedWay[] {
  return [...moves.values()]
    .filter(({ verdict }) => verdict === 'met')
    .flatMap(({ ways = [] }) => ways)
    .flatMap(({ runbook, step, digest, arm }) =>
      arm === null ? [] : [{ runbook, step, digest, ...(arm === undefined ? {} : { arm }) }],
    );
}
