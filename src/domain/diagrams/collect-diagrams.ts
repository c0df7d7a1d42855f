import type { CsfFramework } from '../frameworks/csf.ts';
import { isWithheld } from '../model/withheld.ts';
import type { Place } from '../model/place.ts';
import { pathCoverage } from '../metrics/path-coverage.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import type { Day } from '../model/time/day.ts';
import { sourceKey } from '../text/text-key.ts';
import { documentsOf } from '../withholding/hidden-files.ts';
import { csfLoop, escalationPath, notificationClocks, severityLadder } from './content-diagrams.ts';
import { readFlow } from '../links/flow.ts';
import { flowDiagram, hasFlow } from './flow-diagram.ts';
import { hasPhases, phaseDiagram } from './phase-diagram.ts';

/** A diagram of the programme: an author's, with its place, or one that is made from content. */
export interface ProgrammeDiagram {
  hash: string;
  source: string;
  /** Of an author's diagram: its code block, fence included. */
  place?: Place;
}

export interface CollectOptions {
  framework: CsfFramework;
  /** What records prove depends on it. */
  today: Day;
  /** `none` leaves the flows of runbooks to the reader's browser: a thousand of them take minutes when nothing is drawn yet. */
  flows?: 'all' | 'none';
}

/** Every diagram that pages show: give it the programme as published, with what is withheld taken out. */
export function collectDiagrams(
  programme: Programme,
  { framework, today, flows = 'all' }: CollectOptions,
): ProgrammeDiagram[] {
  const written = documentsOf(programme).flatMap(({ file, body }) =>
    body.diagrams.map(({ hash, source, span }): ProgrammeDiagram => ({
      hash,
      source,
      place: { file, span },
    })),
  );
  const derived = [
    csfLoop(framework),
    ...(programme.site ? [severityLadder(programme.site, programme)] : []),
    escalationPath(programme),
    ...programme.regulations.map(notificationClocks),
    ...(flows === 'all'
      ? programme.runbooks
          .filter(({ id }) => !isWithheld(id))
          .flatMap((runbook) => runbookFlows(programme, runbook, today).map(({ source }) => source))
      : []),
  ];
  return [...written, ...derived.flatMap((source) => (source ? [diagramOf(source)] : []))];
}

/** From this number of steps on, the phases come first: they fit a phone, and a flow of forty steps does not. */
const LONG_FLOW = 16;

export interface FlowSource {
  /** What the picture shows. */
  name: 'Phases' | 'All steps';
  /** Names the file of its source beside the runbook's page. */
  file: 'phases' | 'flow';
  source: string;
}

/** The flow of a runbook, with what was walked of it; before it, for a long one, the flow of its phases. */
export function runbookFlows(programme: Programme, runbook: Runbook, today: Day): FlowSource[] {
  const ways = pathCoverage(runbook, programme, today);
  const whole = flowDiagram(programme, runbook, ways);
  if (!whole) return [];
  const phases = isLong(runbook) ? phaseDiagram(programme, runbook, ways) : undefined;
  return [
    ...(phases ? [{ name: 'Phases', file: 'phases', source: phases } as const] : []),
    { name: 'All steps', file: 'flow', source: whole },
  ];
}

/** The files of the same, without drawing them. */
export function flowFiles(runbook: Runbook): FlowSource['file'][] {
  const flow = readFlow(runbook.body, runbook.file);
  if (!hasFlow(flow)) return [];
  return isLong(runbook) && hasPhases(flow, runbook) ? ['phases', 'flow'] : ['flow'];
}

const isLong = ({ body }: Runbook): boolean =>
  body.sections.reduce((sum, { steps }) => sum + steps.length, 0) >= LONG_FLOW;

/** A source with the key that its picture is found by. */
function diagramOf(source: string): { hash: string; source: string } {
  return { hash: sourceKey(source), source };
}
