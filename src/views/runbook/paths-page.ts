import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { pathsAddress, runbookAddress } from '../../domain/links/addresses.ts';
import { fileId } from '../../domain/links/read-names.ts';
import { criticalWays } from '../../domain/metrics/critical-ways.ts';
import {
  countWays,
  intervalOf,
  isNoted,
  nameOfWay,
  pathCoverage,
  wayKey,
  wordsOfRest,
  type Way,
  type WayState,
} from '../../domain/metrics/path-coverage.ts';
import { planExercises, type Scenario } from '../../domain/metrics/plan-exercises.ts';
import { BESIDE, headOf, UNREACHED } from '../../domain/metrics/plan-words.ts';
import { durationWords } from '../../domain/model/time/time-words.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { runbookName, type Named } from '../page/named.ts';
import { recordLink, type PageLink } from '../page/page-link.ts';
import { publishedRunbooks } from './runbook-page.ts';

/** One step or one way, with what records say of it. */
export interface WayView {
  name: string;
  href: string;
  /** Title of the decision that it leads out of; missing for a step. */
  decision?: string;
  critical: boolean;
  /** As `StateBadge` knows it, and as it says it. */
  state: string;
  label: string;
  /** The latest day on which it was walked, and the record that says so. */
  on?: string;
  record?: PageLink;
}

export interface ScenarioView {
  head: string;
  steps: { text: string; href: string; missing: boolean }[];
  end: string;
  /** The runbook that it goes on in. */
  goesOn?: Named;
}

/** What of a runbook was walked, and how to walk the rest. */
export interface PathsPage {
  title: string;
  runbook: { id: string; title: string; href: string };
  lead: string;
  ways: WayView[];
  steps: WayView[];
  scenarios: ScenarioView[];
  /** Left to walk, and part of no scenario. */
  others: { title: string; ways: Named[] }[];
}

/** Runbooks of which a record says what was walked. */
export function walkedRunbooks(judged: Pick<JudgedProgramme, 'programme' | 'today'>): Runbook[] {
  const { programme, today } = judged;
  const told = new Set(programme.records.flatMap(({ meta }) => Object.keys(meta.walked ?? {})));
  return publishedRunbooks(judged).filter(
    (runbook) => told.has(runbook.id) && isNoted(pathCoverage(runbook, programme, today)),
  );
}

export function pathsPage(judged: JudgedProgramme, runbook: Runbook): PathsPage {
  const { programme, today } = judged;
  const { id, meta } = runbook;
  const ways = pathCoverage(runbook, programme, today);
  const critical = criticalWays(runbook, programme);
  const view = (way: Way) => wayView(judged, runbook, way, critical);
  const { scenarios, beside, unreached } = planExercises(runbook, ways);
  const left = (title: string, own: readonly Way[]) =>
    own.length > 0
      ? [{ title, ways: own.map((way) => ({ label: nameOfWay(way), href: placeOf(id, way) })) }]
      : [];
  return {
    title: `What was walked: ${meta.title}`,
    runbook: { id, title: meta.title, href: runbookAddress(id) },
    lead: leadOf(judged, runbook, ways),
    ways: ways.filter(({ arm }) => arm !== undefined).map(view),
    steps: ways.filter(({ arm }) => arm === undefined).map(view),
    scenarios: scenarios.map((scenario, at) => scenarioView(judged, runbook, scenario, at)),
    others: [...left(BESIDE, beside), ...left(UNREACHED, unreached)],
  };
}

/** Where the page of what was walked is, and what it is called. */
export const pathsPlace = ({ id, meta }: Runbook): { address: string; crumbs: Named[] } => ({
  address: pathsAddress(id),
  crumbs: [
    { label: 'Runbooks', href: '/runbooks/' },
    { label: meta.title, href: runbookAddress(id) },
  ],
});

function leadOf({ programme }: JudgedProgramme, runbook: Runbook, ways: readonly Way[]): string {
  const counts = countWays(ways);
  const rest = wordsOfRest(counts);
  const within = durationWords(intervalOf(runbook, programme));
  const so = `${counts.walked} of ${counts.of} steps and ways were walked within ${within} and read as they did then`;
  return rest ? `${so}; left: ${rest}.` : `${so}. Nothing is left to walk.`;
}

const placeOf = (id: string, { anchor }: { anchor: string }): string => `${runbookAddress(id)}#${anchor}`;

/** What a badge shows of each state, and the word on it. */
const STATES: Record<WayState, readonly [state: string, label: string]> = {
  walked: ['valid', 'walked'],
  changed: ['changed', 'changed since'],
  overdue: ['overdue', 'too long ago'],
  never: ['never', 'never walked'],
};

function wayView(
  { programme }: JudgedProgramme,
  { id }: Runbook,
  way: Way,
  critical: ReadonlySet<string>,
): WayView {
  const [state, label] = STATES[way.state];
  const record = programme.records.find((one) => one.id === way.record);
  return {
    name: way.arm ?? way.title,
    href: placeOf(id, way),
    ...(way.arm === undefined ? {} : { decision: way.title }),
    critical: critical.has(wayKey(way.step, way.arm)),
    state,
    label,
    ...(way.on === undefined ? {} : { on: way.on }),
    ...(record ? { record: recordLink(record) } : {}),
  };
}

function scenarioView(
  judged: JudgedProgramme,
  { id }: Runbook,
  scenario: Scenario,
  at: number,
): ScenarioView {
  const { steps, end, file } = scenario;
  return {
    head: headOf(scenario, at),
    steps: steps.map((step) => ({
      text: `${nameOfWay(step)}${step.time ? ` (${step.time})` : ''}`,
      href: placeOf(id, step),
      missing: step.missing,
    })),
    end: file === undefined ? end : '',
    ...(file === undefined ? {} : { goesOn: runbookName(judged, fileId(file)) }),
  };
}
