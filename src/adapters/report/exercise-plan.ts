import { countWays, nameOfWay, type Way } from '../../domain/metrics/path-coverage.ts';
import type { ExercisePlan, Scenario, ScenarioStep } from '../../domain/metrics/plan-exercises.ts';
import { BESIDE, headOf, UNREACHED } from '../../domain/metrics/plan-words.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { Day } from '../../domain/model/time/day.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { printableLine } from './printable.ts';

interface Planned {
  runbook: Pick<Runbook, 'id' | 'meta'>;
  ways: readonly Way[];
  plan: ExercisePlan;
  today: Day;
}

/** `exercise plan --format json`; a public format: keys are only ever added. */
export function exerciseJson({ runbook, ways, plan, today }: Planned): string {
  const { id, meta } = runbook;
  const value = { asOf: today, runbook: { id, title: meta.title }, ...countWays(ways), ways, ...plan };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The same for a ticket: one list of boxes for each scenario. */
export function exerciseMarkdown(planned: Planned): string {
  const { scenarios, beside, unreached } = planned.plan;
  const list = (ways: readonly Way[]) => ways.map((way) => `- [ ] ${escapeMarkdown(named(way))}`).join('\n');
  const parts = [
    `# ${escapeMarkdown(titleOf(planned))}`,
    escapeMarkdown(countOf(planned)),
    ...scenarios.flatMap((scenario, at) => [
      `## ${escapeMarkdown(headOf(scenario, at))}`,
      [
        ...scenario.steps.map(
          (step) => `- [ ] ${step.missing ? '**not walked:** ' : ''}${escapeMarkdown(lineOf(step))}`,
        ),
        `- ${escapeMarkdown(endOf(scenario))}`,
      ].join('\n'),
    ]),
    ...(beside.length > 0 ? [`## ${BESIDE}`, list(beside)] : []),
    ...(unreached.length > 0 ? [`## ${UNREACHED}`, list(unreached)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same for a terminal; `*` stands before what is missing. */
export function exerciseText(planned: Planned): string {
  const { scenarios, beside, unreached } = planned.plan;
  const list = (ways: readonly Way[]) => ways.map((way) => `  * ${printableLine(named(way))}`);
  const lines = [
    titleOf(planned),
    countOf(planned),
    ...scenarios.flatMap((scenario, at) => [
      '',
      headOf(scenario, at),
      ...scenario.steps.map((step) => `  ${step.missing ? '*' : ' '} ${lineOf(step)}`),
      `    ${endOf(scenario)}`,
    ]),
    ...(beside.length > 0 ? ['', BESIDE, ...list(beside)] : []),
    ...(unreached.length > 0 ? ['', UNREACHED, ...list(unreached)] : []),
  ];
  return `${lines.map(printableLine).join('\n')}\n`;
}

const titleOf = ({ runbook, today }: Planned) => `Exercises for "${runbook.meta.title}" as of ${today}`;

function countOf({ ways, plan }: Planned): string {
  const { walked, of } = countWays(ways);
  const so = `${walked} of ${of} steps and ways are walked within the interval and unchanged.`;
  const { length } = plan.scenarios;
  if (length === 0)
    return `${so} ${walked === of ? 'Nothing is missing.' : 'No scenario from start to end is missing.'}`;
  return `${so} ${length} ${length === 1 ? 'scenario walks' : 'scenarios walk'} the rest.`;
}

function lineOf(step: ScenarioStep): string {
  const { time } = step;
  return `${nameOfWay(step)}${time ? ` (${time})` : ''}`;
}

const endOf = ({ end }: Scenario) => (end ? `Ends: ${end}` : 'Ends here.');

function named(way: Way): string {
  const { state, on } = way;
  const since = state === 'changed' ? `changed since ${on}` : state === 'overdue' ? `last on ${on}` : 'never';
  return `${nameOfWay(way)}: ${since}`;
}
