import type { ProgrammeScore } from '../maturity/score.ts';
import type { FileKind } from '../model/kinds.ts';
import { KINDS } from '../model/kinds.ts';
import type { Programme } from '../model/programme.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Day } from '../model/time/day.ts';
import type { ProgrammeReadiness } from '../readiness/readiness.ts';
import { findingsBeyond, type ToldFinding } from './compare-findings.ts';
import { compareJudged, type JudgedChange, type ScoreChange } from './compare-judged.ts';
import { changesNothing, compareRunbooks, type Came, type RunbookChange } from './compare-runbooks.ts';
import { compareValues, type ValueChange } from './compare-values.ts';
import { itemsMoved, type ItemMove } from './items-moved.ts';
import { referringFiles } from './referring-files.ts';

/** A programme on one side of a change, with what is judged of it. */
export interface ChangeSide {
  programme: Programme;
  sources: readonly SourceFile[];
  texts: ReadonlyMap<string, string>;
  findings: readonly ToldFinding[];
  /** Absent where errors forbid computing. */
  score?: ProgrammeScore;
  readiness?: ProgrammeReadiness;
}

interface FileEffect {
  file: string;
  kind?: FileKind;
  title: string;
  runbook?: RunbookChange;
  findings: Came<ToldFinding>;
}

export interface TouchedFile extends FileEffect {
  change: 'added' | 'removed' | 'changed';
  /** Front matter, or the keys of a data file. */
  values: ValueChange[];
  /** Its text was changed, where no runbook tells how. */
  text: boolean;
  /** Subcategories of an assessment whose numbers move. */
  scores: ScoreChange[];
  readiness: ItemMove[];
}

/** A file that the branch does not touch and that is otherwise all the same. */
export interface AlsoChanged extends FileEffect {
  /** Names of what it refers to. */
  through: string[];
}

export interface ProgrammeChanges extends JudgedChange {
  version: 1;
  asOf: Day;
  files: TouchedFile[];
  also: AlsoChanged[];
  findings: { before: Record<string, number>; after: Record<string, number> };
}

/** What a branch does to a programme, for whoever reviews it. `touched`: files that it adds, changes or deletes. */
export function compareProgrammes(
  before: ChangeSide,
  after: ChangeSide,
  { asOf, touched }: { asOf: Day; touched: ReadonlySet<string> },
): ProgrammeChanges {
  const beyond: Came<ToldFinding> = {
    added: findingsBeyond(after.findings, before.findings),
    removed: findingsBeyond(before.findings, after.findings),
  };
  const judged = compareJudged(before, after);
  const effect = (file: string) => effectOn(before, after, file, beyond);
  const files = [...touched].sort().flatMap((file): TouchedFile[] => {
    const [was, is] = [sourceOf(before, file), sourceOf(after, file)];
    if (!was && !is) return [];
    const common = effect(file);
    return [
      {
        ...common,
        change: !was ? 'added' : !is ? 'removed' : 'changed',
        values: was && is ? compareValues(was.data, is.data) : [],
        text:
          was !== undefined &&
          is !== undefined &&
          !common.runbook &&
          JSON.stringify(wordsOf(was)) !== JSON.stringify(wordsOf(is)),
        scores: scoresOf(judged.scores, was, is),
        readiness: itemsMoved(before.readiness, after.readiness, pageOf(is ?? was)),
      },
    ];
  });
  return {
    version: 1,
    asOf,
    files,
    also: alsoChanged(before, after, touched, effect),
    findings: { before: countsOf(before.findings), after: countsOf(after.findings) },
    ...judged,
  };
}

function alsoChanged(
  before: ChangeSide,
  after: ChangeSide,
  touched: ReadonlySet<string>,
  effect: (file: string) => FileEffect,
): AlsoChanged[] {
  const through = referringFiles(before.programme, after.programme);
  return after.sources.flatMap(({ file }): AlsoChanged[] => {
    if (touched.has(file)) return [];
    const told = effect(file);
    const names = through.get(file) ?? [];
    const { added, removed } = told.findings;
    if (!told.runbook && names.length + added.length + removed.length === 0) return [];
    return [{ ...told, through: [...names] }];
  });
}

function effectOn(
  before: ChangeSide,
  after: ChangeSide,
  file: string,
  findings: Came<ToldFinding>,
): FileEffect {
  const own = (list: readonly ToldFinding[]) => list.filter((finding) => finding.file === file);
  const [was, is] = [before, after].map(({ programme }) =>
    programme.runbooks.find((runbook) => runbook.file === file),
  );
  const source = sourceOf(after, file) ?? sourceOf(before, file);
  const changed =
    was || is ? compareRunbooks({ ...before, runbook: was }, { ...after, runbook: is }) : undefined;
  return {
    file,
    ...(source?.kind ? { kind: source.kind } : {}),
    title: titleOf(source),
    ...(changed && !changesNothing(changed) ? { runbook: changed } : {}),
    findings: { added: own(findings.added), removed: own(findings.removed) },
  };
}

function sourceOf({ sources }: ChangeSide, file: string): SourceFile | undefined {
  return sources.find((source) => source.file === file);
}

function titleOf(source: SourceFile | undefined): string {
  const { title } = (source?.data ?? {}) as { title?: unknown };
  if (typeof title === 'string') return title;
  return source?.kind ? KINDS[source.kind].title : (source?.file ?? '');
}

/** A text without its places. */
function wordsOf(source: SourceFile | undefined): unknown {
  const body = source?.body;
  if (!body) return undefined;
  return 'sections' in body
    ? [
        body.intro,
        body.sections.map(({ title, html, steps }) => [title, html, steps.map((step) => step.html)]),
      ]
    : [body.html, 'facts' in body ? Object.values(body.facts).map(({ text }) => text) : []];
}

function pageOf(source: SourceFile | undefined): string | undefined {
  return source?.kind && `${KINDS[source.kind].page}${source.id}/`;
}

function scoresOf(
  scores: readonly ScoreChange[],
  ...sides: readonly (SourceFile | undefined)[]
): ScoreChange[] {
  const ids = new Set(
    sides.flatMap((source) => {
      const { csf } = (source?.kind === 'assessment' ? source.data : {}) as { csf?: unknown };
      return Array.isArray(csf) ? csf.map(String) : [];
    }),
  );
  return scores.filter(({ id }) => ids.has(id));
}

function countsOf(findings: readonly ToldFinding[]): Record<string, number> {
  const counts: Record<string, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}
