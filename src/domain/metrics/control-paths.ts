import { functionOf } from '../frameworks/csf.ts';
import { durationWords } from '../model/time/time-words.ts';
import type { Day } from '../model/time/day.ts';
import type { Duration } from '../model/time/duration.ts';
import type { AssessmentDocument, Programme, Runbook } from '../model/programme.ts';
import { isWithheld } from '../model/withheld.ts';
import { countWays, intervalOf, pathCoverage, wordsOfRest, type PathCounts } from './path-coverage.ts';

/** How far the decisions of a runbook that a control names were walked. */
export interface ControlPaths {
  runbook: Runbook;
  /** `evidence`: a piece of evidence is the runbook, or a record that used it; `text`: the control's text links it. */
  named: 'evidence' | 'text';
  /** Its ways out of decisions. */
  ways: PathCounts;
  interval: Duration;
  /** Whether any record says what of the runbook was walked. */
  noted: boolean;
}

type World = Pick<Programme, 'runbooks' | 'records' | 'steps' | 'site'>;

/**
 * What stands behind a control that names runbooks. It is for whoever judges the score: no score is computed from it.
 */
export function controlPaths(control: AssessmentDocument, world: World, today: Day): ControlPaths[] {
  const named = new Map<string, ControlPaths['named']>();
  for (const file of evidenceFiles(control, today)) {
    const record = world.records.find((one) => one.file === file && one.meta.date <= today);
    const ids = record?.meta.runbooks ?? world.runbooks.flatMap((one) => (one.file === file ? one.id : []));
    for (const id of ids) named.set(id, 'evidence');
  }
  const linked = new Set(
    control.body.links.flatMap(({ target }) => (target.kind === 'file' ? target.path : [])),
  );
  for (const { id, file } of world.runbooks) if (linked.has(file) && !named.has(id)) named.set(id, 'text');
  return [...named].flatMap(([id, how]) => {
    const runbook = world.runbooks.find((one) => one.id === id);
    if (!runbook || isWithheld(id)) return [];
    const all = pathCoverage(runbook, world, today);
    return [
      {
        runbook,
        named: how,
        ways: countWays(all.filter(({ arm }) => arm !== undefined)),
        interval: intervalOf(runbook, world),
        noted: all.some(({ state }) => state !== 'never'),
      },
    ];
  });
}

/** "6 of 10 ways out of its decisions walked within 365 days, 4 never", behind the runbook's name. */
export function controlPathsWords({ ways, interval, noted }: Omit<ControlPaths, 'runbook'>): string {
  if (ways.of === 0) return 'it has no decision';
  if (!noted) return `no record says which of the ${ways.of} ways out of its decisions were walked`;
  const rest = wordsOfRest(ways);
  const within = durationWords(interval);
  return `${ways.walked} of ${ways.of} ways out of its decisions walked within ${within}${rest ? `, ${rest}` : ''}`;
}

/** The same for programs; keys are only ever added. */
export interface WalkedReport extends PathCounts {
  /** Id and title of the control, and the id of the runbook that it names. */
  control: string;
  title: string;
  runbook: string;
  named: ControlPaths['named'];
  interval: Duration;
  noted: boolean;
  /** The same as a sentence. */
  words: string;
}

/** `functionId`: only controls that serve it. */
export function walkedReport(programme: Programme, today: Day, functionId?: string): WalkedReport[] {
  return programme.assessments
    .filter(({ id }) => !isWithheld(id))
    .filter(({ meta }) => functionId === undefined || meta.csf.some((one) => functionOf(one) === functionId))
    .flatMap((control) =>
      controlPaths(control, programme, today).map((paths) => {
        const { runbook, named, ways, interval, noted } = paths;
        const [id, words] = [runbook.id, controlPathsWords(paths)];
        return {
          control: control.id,
          title: control.meta.title,
          runbook: id,
          named,
          interval,
          noted,
          ...ways,
          words,
        };
      }),
    );
}

/** Files that its evidence names, of what was collected by that day. */
function evidenceFiles({ meta, body }: AssessmentDocument, today: Day): string[] {
  return (meta.evidence ?? [])
    .filter(({ collected }) => collected <= today)
    .flatMap(({ ref }) => body.refs?.find((one) => one.ref === ref)?.path ?? []);
}
