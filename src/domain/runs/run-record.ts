import type { Day } from '../model/time/day.ts';
import { printableLine } from '../text/printable.ts';
import type { RunEntry } from '../model/run-log.ts';
import { yamlText } from '../model/yaml-text.ts';
import { withoutSecrets } from './hide-secrets.ts';
import { recordBody } from './record-body.ts';
import { recordTimeline } from './record-timeline.ts';
import { isNamed, RUN_KINDS } from './run-names.ts';
import { runState, type RunState } from './run-state.ts';
import { markTitle } from './step-marks.ts';
import type { StepPlaces } from './step-places.ts';
import { stepId } from './step-work.ts';
import { walkedLines } from './walked-lines.ts';

/** What the programme knows: a record may name nothing else. */
export interface RecordWorld {
  runbooks: ReadonlyMap<string, { title: string; owner: string; aliases?: readonly string[] }>;
  /** Titles by id. */
  roles: ReadonlyMap<string, string>;
  severities: ReadonlySet<string>;
  /** Where steps are written. */
  places: StepPlaces;
  /** The clock's today. */
  clock: Day;
}

/** A record's text, with what it leaves out said in sentences; or why there can be none. */
export type RunRecord = { text: string; said: string[] } | { problem: string };

/** Longest title of a finding or record; the whole answer stands in the text. */
const MOST = 200;

/** `content/records/<id>.md` of a run, which `check` finds no error in. `log` is whole. */
export function runRecord(log: readonly RunEntry[], id: string, world: RecordWorld): RunRecord {
  const { entries, said: hidden } = withoutSecrets(log);
  const known = [...world.runbooks].map(([own, { aliases = [] }]) => ({
    runbook: { id: own, aliases },
    steps: [],
  }));
  const state = runState(entries, known);
  if (!state) return { problem: 'The log does not begin with the start of a run.' };
  const runbooks = state.runbooks.filter((one) => world.runbooks.has(one.id));
  if (runbooks.length === 0) return { problem: noRunbook(state) };
  const timeline = recordTimeline(state, world.clock);
  const started = state.started.slice(0, 10);
  const date = started > world.clock ? world.clock : started;
  const severity =
    state.severity !== undefined && world.severities.has(state.severity) ? state.severity : undefined;
  const findings = findingsOf(state, runbooks, world);
  const said = [
    ...timeline.said,
    ...(isNamed(state) ? [] : ['Nobody named the run: give the record a title.']),
    ...(date === started
      ? []
      : [`The run started on ${started}, which lies in the future: the record bears ${date}.`]),
    ...state.runbooks
      .filter((one) => !world.runbooks.has(one.id))
      .map(({ title }) => `The runbook "${title}" is not one of this programme and stands in the text only.`),
    ...(state.severity === severity
      ? []
      : [`The severity "${state.severity}" is not one of this programme and was left out.`]),
    ...(state.lead && !world.roles.has(state.lead)
      ? [`The lead "${state.lead}" is no role of this programme and was left out.`]
      : []),
    ...findings.said,
  ];
  const lines = [
    '---',
    `id: ${yamlText(id)}`,
    `title: ${yamlLine(isNamed(state) ? state.name : `${RUN_KINDS[state.kind]} of ${date}`)}`,
    `date: ${date}`,
    `kind: ${state.kind}`,
    ...listed(
      'runbooks',
      runbooks.map((one) => one.id),
    ),
    ...(severity ? [`severity: ${severity}`] : []),
    ...listed('roles', rolesOf(entries, state, world)),
    ...mapped(
      'timeline',
      timeline.moments.map(({ event, when }) => `  ${event}: ${when}`),
    ),
    ...mapped('findings', findings.lines),
    ...mapped('walked', walkedLines(state, runbooks)),
    'run:',
    `  id: "${state.run}"`,
    `  entries: ${entries.length}`,
    `  head: "${state.head}"`,
    '---',
  ];
  const text = `${lines.join('\n')}\n\n${recordBody(entries, state, { roles: world.roles }, world.places)}`;
  return { text, said: [...said, ...hidden] };
}

function noRunbook({ runbooks }: RunState): string {
  if (runbooks.length === 0) return 'The run took up no runbook, and a record names at least one.';
  const names = runbooks.map(({ title }) => `"${title}"`).join(', ');
  return `None of its runbooks (${names}) is one of this programme, and a record names at least one.`;
}

/** Roles that led or were handed something, as far as the programme has them. */
function rolesOf(entries: readonly RunEntry[], state: RunState, { roles }: RecordWorld): string[] {
  const leads = entries.flatMap(({ deed }) =>
    deed.do === 'start' || deed.do === 'set-lead' ? (deed.lead ?? []) : [],
  );
  const named = [...leads, ...state.handOvers.map(({ to }) => to)];
  return [...new Set(named)].filter((id) => roles.has(id));
}

/** The answers that end an exercise, each a finding of whoever led, else of the owner of the first runbook; and the steps that were marked, each of the owner of its runbook. */
function findingsOf(
  { answers, lead, marks }: RunState,
  runbooks: readonly { id: string }[],
  world: RecordWorld,
): { lines: string[]; said: string[] } {
  if (answers.length + marks.length === 0) return { lines: [], said: [] };
  const [first, ...others] = runbooks;
  const owner = [lead, first && world.runbooks.get(first.id)?.owner].find(
    (id) => id !== undefined && world.roles.has(id),
  );
  if (owner === undefined)
    return {
      lines: [],
      said: ['The answers stand in the text only: there is no role to own them as findings.'],
    };
  const lines = answers.flatMap(({ text }) => [
    `  - title: ${yamlLine(text)}`,
    '    status: open',
    `    owner: ${yamlText(owner)}`,
    ...(first && others.length === 0 ? [`    runbook: ${yamlText(first.id)}`] : []),
  ]);
  const known = new Set(runbooks.map(({ id }) => id));
  const marked = marks.flatMap((mark) => [
    `  - title: ${yamlLine(markTitle(mark, world.places.get(stepId(mark.runbook, mark.step))))}`,
    '    status: open',
    `    owner: ${yamlText(ownerOf(mark.runbook, world) ?? owner)}`,
    ...(known.has(mark.runbook) ? [`    runbook: ${yamlText(mark.runbook)}`] : []),
  ]);
  return { lines: [...lines, ...marked], said: ['Give each finding the day on which it is due.'] };
}

/** Who mends a step: the owner of its runbook. */
function ownerOf(runbook: string, { runbooks, roles }: RecordWorld): string | undefined {
  const owner = runbooks.get(runbook)?.owner;
  return owner !== undefined && roles.has(owner) ? owner : undefined;
}

/** Foreign text as one line of YAML. */
function yamlLine(text: string): string {
  const line = printableLine(text.toWellFormed().replace(/\s+/g, ' ')).trim();
  return yamlText(line.length > MOST ? `${line.slice(0, MOST).toWellFormed().trimEnd()}…` : line);
}

const listed = (key: string, ids: readonly string[]) =>
  ids.length > 0 ? [`${key}: [${ids.map(yamlText).join(', ')}]`] : [];
const mapped = (key: string, lines: readonly string[]) => (lines.length > 0 ? [`${key}:`, ...lines] : []);
