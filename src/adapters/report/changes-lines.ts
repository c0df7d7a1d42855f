import type { Came, RunbookChange, StepChange, Way } from '../../domain/changes/compare-runbooks.ts';
import type { AlsoChanged, TouchedFile } from '../../domain/changes/compare-programmes.ts';
import type { ScoreChange } from '../../domain/changes/compare-judged.ts';
import type { ToldFinding } from '../../domain/changes/compare-findings.ts';
import type { ValueChange } from '../../domain/changes/compare-values.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import { minuteWords } from '../../domain/model/time/time-words.ts';

/** One thing that a branch does: a few words of ours, and what stands in the files. */
export interface ChangeLine {
  what: string;
  words: string;
}

const STEP_WORDS: Record<StepChange['change'], string> = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  reworded: 'reworded',
};
const WAY_WORDS: Record<Way['kind'], string> = {
  next: '',
  jump: '',
  arm: '',
  failure: 'if it fails',
  route: 'if',
};

/** Everything that is told of a file, in the order in which a reviewer asks. */
export function linesOf(file: TouchedFile | AlsoChanged): ChangeLine[] {
  return [
    ...('through' in file && file.through.length > 0
      ? [{ what: 'Refers to what changed', words: file.through.join(', ') }]
      : []),
    ...(file.runbook ? runbookLines(file.runbook) : []),
    ...('values' in file ? file.values.map(valueLine) : []),
    ...('text' in file && file.text ? [{ what: 'Text', words: 'reworded' }] : []),
    ...('scores' in file ? file.scores.map(scoreLine) : []),
    ...('readiness' in file
      ? file.readiness.map(({ function: id, text, fails }) => ({
          what: fails === 'now' ? `Now fails in ${id}` : `No longer fails in ${id}`,
          words: text,
        }))
      : []),
    ...findingLines('New', file.findings.added),
    ...findingLines('Gone', file.findings.removed),
  ];
}

function runbookLines({ sections, steps, ways, roles, minutes }: RunbookChange): ChangeLine[] {
  return [
    ...sections.map(({ change, title }) => ({ what: `Section ${change}`, words: title })),
    ...steps.map(stepLine),
    ...wayLines(ways),
    ...roles.added.map((role) => ({ what: 'Role joins', words: role })),
    ...roles.removed.map((role) => ({ what: 'Role leaves', words: role })),
    ...(minutes ? [minutesLine(minutes)] : []),
  ];
}

/** Whole days hide minutes: the difference stands beside them. */
function minutesLine({ before, after }: NonNullable<RunbookChange['minutes']>): ChangeLine {
  const more = (after ?? 0) - (before ?? 0);
  const words = `${moved(before, after, minuteWords)} (${more < 0 ? '−' : '+'}${minuteWords(Math.abs(more))})`;
  return { what: 'Time of all steps', words };
}

function stepLine({ change, title, under, decision, was, parts }: StepChange): ChangeLine {
  const what = `${decision ? 'Decision' : 'Step'} ${STEP_WORDS[change]}`;
  const before = was === undefined ? '' : `, before: ${was}`;
  const rest = parts ? ` (${parts.join(', ')})` : ` (${under})`;
  return { what, words: `${title}${before}${rest}` };
}

function wayLines({ added, removed }: Came<Way>): ChangeLine[] {
  const line = (what: string) => (way: Way) => ({ what, words: wayWords(way) });
  return [...added.map(line('Way added')), ...removed.map(line('Way removed'))];
}

function wayWords({ from, to, kind, label }: Way): string {
  const when = [WAY_WORDS[kind], label].filter(Boolean).join(' ');
  return `${from} → ${to}${when ? ` (${when})` : ''}`;
}

function valueLine({ key, before, after }: ValueChange): ChangeLine {
  if (before === undefined) return { what: `Field ${key}`, words: `new: ${after ?? ''}` };
  if (after === undefined) return { what: `Field ${key}`, words: `gone: ${before}` };
  return { what: `Field ${key}`, words: `${before} → ${after}` };
}

export function scoreLine({ id, before, after }: ScoreChange): ChangeLine {
  const scores = moved(before.score, after.score, formatScore);
  const targets =
    before.target === after.target ? '' : `, target ${moved(before.target, after.target, formatScore)}`;
  return { what: `Score ${id}`, words: `${scores}${targets}` };
}

function findingLines(word: string, findings: readonly ToldFinding[]): ChangeLine[] {
  return findings.map(({ severity, code, line, message }) => ({
    what: `${word} ${severity === 'info' ? 'note' : severity}`,
    words: `${line === null ? '' : `line ${line}: `}${message} (${code})`,
  }));
}

function moved<Value>(before: Value, after: Value, say: (value: Value) => string): string {
  return `${say(before)} → ${say(after)}`;
}
