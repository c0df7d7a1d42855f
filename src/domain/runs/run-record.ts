import type { Day } from '../model/time/day.ts';
import type { RunEntry } from '../model/run-log.ts';
import { yamlText } from '../model/yaml-text.ts';
import { withoutSecrets } from './hide-secrets.ts';
import { recordBody } from './record-body.ts';
import { findingsOf, yamlLine, type FindingWorld } from './record-findings.ts';
import { recordTimeline } from './record-timeline.ts';
import { isNamed, RUN_KINDS } from './run-names.ts';
import { runState, type RunState } from './run-state.ts';
import { waysMet, type WalkedWay } from './tabletop/tabletop-record.ts';
import { tabletopState } from './tabletop/tabletop-state.ts';
import { walkedLines } from './walked-lines.ts';

/** What the programme knows: a record may name nothing else. */
export interface RecordWorld extends FindingWorld {
  severities: ReadonlySet<string>;
  /** The clock's today. */
  clock: Day;
}

/** A record's text, with what it leaves out said in sentences; or why there can be none. */
export type RunRecord = { text: string; said: string[] } | { problem: string };

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
  const tabletop = tabletopState(entries, known);
  const findings = findingsOf(state, tabletop, runbooks, world);
  const met = tabletop ? waysMet(tabletop) : [];
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
    ...(tabletop ? runbooks.filter(({ id }) => !isUsed(id, state, met)).map(unusedWords) : []),
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
    ...mapped('walked', walkedLines(state, runbooks, met)),
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

const isUsed = (id: string, { steps }: RunState, met: readonly WalkedWay[]): boolean =>
  [...steps.values(), ...met].some(({ runbook }) => runbook === id);

const unusedWords = ({ title, id }: { title: string; id: string }): string =>
  `Nothing of "${title}" was walked: take ${id} out of "runbooks" where the exercise did not come to it, or it counts as exercised.`;

/** Roles that led, were handed something or said something, as far as the programme has them. */
function rolesOf(entries: readonly RunEntry[], state: RunState, { roles }: RecordWorld): string[] {
  const leads = entries.flatMap(({ deed }) =>
    deed.do === 'start' || deed.do === 'set-lead' ? (deed.lead ?? []) : [],
  );
  const speakers = [...state.notes, ...state.pins].flatMap(({ by }) => by ?? []);
  const named = [...leads, ...state.handOvers.map(({ to }) => to), ...speakers];
  return [...new Set(named)].filter((id) => roles.has(id));
}

const listed = (key: string, ids: readonly string[]) =>
  ids.length > 0 ? [`${key}: [${ids.map(yamlText).join(', ')}]`] : [];
const mapped = (key: string, lines: readonly string[]) => (lines.length > 0 ? [`${key}:`, ...lines] : []);
