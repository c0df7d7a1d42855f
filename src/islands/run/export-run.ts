import type { RunEntry } from '../../domain/model/run-log.ts';
import { openSteps } from '../../domain/runs/next-step.ts';
import { packRun, runFileText } from '../../domain/runs/run-file.ts';
import { runId } from '../../domain/runs/run-id.ts';
import { runMarkdown } from '../../domain/runs/run-markdown.ts';
import type { RunNames } from '../../domain/runs/run-names.ts';
import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { runState, type RunState } from '../../domain/runs/run-state.ts';
import { download } from '../parts/dom.ts';

/** A run with what its exports need besides its log. */
export interface WholeRun {
  entries: readonly RunEntry[];
  state: RunState;
  /** Of its runbooks, as far as they are at hand. */
  plans: ReadonlyMap<string, RunPlan>;
  names: RunNames;
}

/** Lets the reader keep the log as a file, what could not be stored included. The name that it was given. */
export function saveRun(entries: readonly RunEntry[]): string | undefined {
  const state = runState(entries);
  if (!state) return undefined;
  const name = `${runId(state)}.json`;
  download(name, 'application/json', runFileText(packRun(entries, new Date().toISOString())));
  return name;
}

/** The hand-over as Markdown: what is open, what was decided, what the clocks say. */
export function handOverText({ entries, state, plans, names }: WholeRun): string {
  const isKnown = state.runbooks.every(({ id }) => plans.has(id));
  const open = [...plans].flatMap(([runbook, plan]) =>
    openSteps(plan, state).map(({ number, title, roles }) => ({ runbook, number, title, roles })),
  );
  const world = { names, now: new Date().toISOString(), file: `${runId(state)}.json` };
  return runMarkdown(entries, isKnown ? { ...world, open } : world) ?? '';
}

/** Saves the hand-over; the name that it was given. */
export function saveHandOver(run: WholeRun): string {
  const name = `${runId(run.state)}-hand-over.md`;
  download(name, 'text/markdown;charset=utf-8', handOverText(run));
  return name;
}
