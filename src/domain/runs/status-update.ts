import { clockStanding } from './clock-words.ts';
import { roleName, secondWords, type RunNames } from './run-names.ts';
import type { RunState } from './run-state.ts';

export interface Cadence {
  /** When the next status update is due. */
  due: string;
  minutes: number;
}

/** By the severity, from the last update or the start; undefined where the severity has none, and for a closed run. */
export function updateDue(
  { severity, started, updates, closed }: RunState,
  severities: readonly { id: string; updateMinutes: number }[],
): Cadence | undefined {
  const minutes = severities.find(({ id }) => id === severity)?.updateMinutes;
  if (minutes === undefined || closed) return undefined;
  const from = Date.parse(updates.at(-1)?.at ?? started);
  return { minutes, due: new Date(from + minutes * 60_000).toISOString() };
}

const MENTION = /(?<![\w@./-])@([a-z0-9]+(?:-[a-z0-9]+)*)/g;

/** Roles that a text calls by `@role`, each once; what is no role is a word. */
export const mentionedRoles = (text: string, roles: ReadonlyMap<string, string>): string[] =>
  [...new Set([...text.matchAll(MENTION)].map(([, id = '']) => id))].filter((id) => roles.has(id));

/** What roles were asked in notes, in the order of the log. */
export function asksOf({ notes }: RunState, roles: ReadonlyMap<string, string>) {
  return notes.flatMap(({ n, at, text }) =>
    mentionedRoles(text, roles).map((role) => ({ n, at, role, text })),
  );
}

/** A draft from the log: what is known, done and needed, and when the next one comes. Its writer changes what is not so. */
export function statusDraft(
  state: RunState,
  names: RunNames,
  { now, open, cadence }: { now: string; open: readonly string[]; cadence: Cadence | undefined },
): string {
  const facts = (fact: string) => state.pins.filter((pin) => pin.fact === fact).map(({ text }) => text);
  const since = state.updates.at(-1)?.at ?? state.started;
  const finished = [...state.steps.values()]
    .filter(({ finished: end }) => end?.on && end.at >= since)
    .map(({ title }) => title);
  const reached = Object.entries(state.reached).map(([event, when]) => `${event} ${secondWords(when)} UTC`);
  const asks = asksOf(state, names.roles).filter(({ at }) => at >= since);
  const clocks = state.clocks
    .filter(({ met }) => !met)
    .map((clock) => `${clock.title}, ${clock.what}: ${clockStanding(clock, now).words}`);
  const next = cadence
    ? new Date(Date.parse(now) + cadence.minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
    : undefined;
  const head = `${state.name}${state.severity ? `, ${state.severity}` : ''}, as of ${secondWords(now).slice(0, 16)} UTC`;
  return [
    head,
    part('What we know', [
      ...facts('scope').map((text) => `Scope: ${text}`),
      ...facts('indicator').map((text) => `Indicator: ${text}`),
      ...reached,
    ]),
    part('What we did', [...facts('decision').map((text) => `Decided: ${text}`), ...finished]),
    part('What we need', [
      ...asks.map(({ role, text }) => `${roleName(names, role)}: ${text}`),
      ...clocks,
      ...open.map((title) => `Next: ${title}`),
    ]),
    `Next update: ${next ? `${next} UTC, or when something changes` : 'say when'}`,
  ]
    .join('\n\n')
    .slice(0, 5000);
}

const part = (title: string, lines: readonly string[]): string =>
  [
    title,
    ...(lines.length > 0 ? lines : ['nothing new']).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
  ].join('\n');
