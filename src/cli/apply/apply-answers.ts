import { addHistoryEntry } from '../../adapters/write/add-history-entry.ts';
import { isDigestOf } from '../../adapters/write/file-digest.ts';
import type { FileChange } from '../../adapters/write/write-all.ts';
import { closest } from '../../domain/frameworks/suggest.ts';
import { silentFall } from '../../domain/maturity/silent-fall.ts';
import { scaleOf } from '../../domain/maturity/settings.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Programme } from '../../domain/model/programme.ts';
import { entryOf, type Answer, type SelfAssessment } from '../../domain/model/browser/self-assessment.ts';
import { commandLine } from '../../domain/text/command-line.ts';

export interface AnswersWorld {
  programme: Programme;
  /** Files below `content/` that could not be read as what they are. */
  broken: ReadonlySet<string>;
  /** The clock's today. */
  clock: Day;
  bytes(file: string): Uint8Array;
}

/** A changed control file, with the answers that changed it. */
export interface AppliedFile extends FileChange {
  before: Uint8Array;
  text: string;
  answers: Answer[];
}

/** What the answers make of the files; or everything that speaks against it, and then nothing is to be written. */
export function applyAnswers(
  { answers }: SelfAssessment,
  world: AnswersWorld,
): { files: AppliedFile[]; problems: string[] } {
  const files = new Map<string, AppliedFile>();
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const answer of answers.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const { control, date } = answer;
    const document = world.programme.assessments.find(({ id }) => id === control);
    const key = `${control} ${date}`;
    const wrong = seen.has(key) ? `it is answered twice for ${date}` : valueProblem(answer, world);
    seen.add(key);
    if (wrong) problems.push(`${control}: ${wrong}.`);
    if (!document) {
      problems.push(unknownControl(control, world));
      continue;
    }
    const known = files.get(document.file) ?? openFile(document.file, world);
    files.set(document.file, known);
    if (!isDigestOf(answer.base, known.before)) {
      problems.push(
        `${document.file} has changed since the assessment was made. Answer "${control}" again on a site built from the file as it is now.`,
      );
      continue;
    }
    const before = [...(document.meta.history ?? []), ...known.answers.map(entryOf)];
    const from = silentFall(before, entryOf(answer));
    if (from !== undefined && 'current' in answer)
      problems.push(
        `${control}: its score falls from ${from} to ${answer.current} and no note says why. Give the reason on the page "Assess" and export again.`,
      );
    const after = addHistoryEntry(known.after, entryOf(answer));
    if (after === undefined)
      problems.push(
        `${document.file}: its history is written in a way that cannot be extended safely. Write it as a list, one entry a line.`,
      );
    else known.after = after;
    known.answers.push(answer);
  }
  return { files: [...files.values()], problems: [...new Set(problems)] };
}

function openFile(file: string, world: AnswersWorld): AppliedFile {
  const before = world.bytes(file);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
  return { file, before, text, after: text, answers: [] };
}

function valueProblem(answer: Answer, { programme, clock }: AnswersWorld): string | undefined {
  if (answer.date > clock) return `its date, ${answer.date}, lies in the future`;
  if (!('current' in answer)) return undefined;
  const { min, max } = scaleOf(programme.site);
  for (const name of ['current', 'target'] as const) {
    const value = answer[name];
    if (value !== undefined && (value < min || value > max)) {
      return `${name} is ${value}, off the scale of content/site.yml (${min} to ${max})`;
    }
  }
  return undefined;
}

function unknownControl(control: string, { programme, broken }: AnswersWorld): string {
  const file = `content/assessments/${control}.md`;
  if (broken.has(file)) return `${file} cannot be read as an assessment. "${commandLine('check')}" says why.`;
  const [nearest] = closest(
    control,
    programme.assessments.map(({ id }) => id),
    1,
  );
  const hint = nearest ? ` The nearest name is "${nearest}": was it renamed?` : '';
  return `There is no control "${control}" in this programme.${hint}`;
}
