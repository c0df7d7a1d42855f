import type { RunEntry } from '../../domain/model/run-log.ts';
import { runId } from '../../domain/runs/run-id.ts';
import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { placesOfPlans } from '../../domain/runs/step-places.ts';
import { runRecord } from '../../domain/runs/run-record.ts';
import type { RunState } from '../../domain/runs/run-state.ts';
import { download } from '../parts/dom.ts';
import { handOverText, saveHandOver, saveRun } from '../run/export-run.ts';
import type { RunSummary } from '../run/run-store.ts';
import type { Host } from './host.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** A run with everything that its exports need. */
export interface ShownRun {
  host: Host;
  run: RunSummary;
  entries: readonly RunEntry[];
  state: RunState;
  plans: ReadonlyMap<string, RunPlan>;
}

export function exportJson({ host, entries, state }: ShownRun): void {
  const name = saveRun(entries);
  host.say(
    `${entries.length} entries exported as ${name}. Prove it with: ${commandLine(`verify ${name} --head ${state.head}`)}`,
  );
}

/** The hand-over as Markdown. */
export const handOver = (shown: ShownRun): string => handOverText(whole(shown));

export function exportMarkdown(shown: ShownRun): void {
  const name = saveHandOver(whole(shown));
  shown.host.say(
    `The hand-over was exported as ${name}. Export JSON too: only that can be verified and imported.`,
  );
}

const whole = ({ host, ...run }: ShownRun) => ({ ...run, names: host.names });

/** The file for `content/records/`. */
export function exportRecord({ host, entries, state, plans }: ShownRun): void {
  const { data } = host;
  const id = runId(state);
  const record = runRecord(entries, id, {
    runbooks: new Map(data.runbooks.map(({ id: own, ...runbook }) => [own, runbook])),
    roles: host.names.roles,
    places: placesOfPlans(plans.values()),
    severities: new Set(data.severities),
    clock: new Date().toISOString().slice(0, 10),
  });
  if ('problem' in record) return host.say(`There can be no record. ${record.problem}`);
  download(`${id}.md`, 'text/markdown;charset=utf-8', record.text);
  host.say(`Put ${id}.md into content/records/ and read it before you commit it.`, ...record.said);
}

/** What is stored under a run's key, sign by sign, also where it is no log. */
export async function exportRaw({ store }: Host, { key }: RunSummary): Promise<void> {
  const raw = await store.raw(key);
  download(
    `readyroom-damaged-${key.slice(0, 8)}.json`,
    'application/json',
    `${JSON.stringify(raw, null, 1)}\n`,
  );
}
