import type { ExercisePlan } from '../../domain/runs/tabletop/exercise-plan.ts';
import { injectsAhead, tabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import { followStore, markRun, runFrame, showBar } from '../run/frame/run-frame.ts';
import { isOpen, type RunStore, type RunSummary } from '../run/run-store.ts';
import { runLogs } from '../run/session.ts';
import { randomRun } from '../run/start-dialog.ts';
import { short } from '../run/words.ts';
import { tableBar } from './bar.ts';
import { injectFace, type InjectFace } from './inject-face.ts';
import type { Table } from './table.ts';

const TICK_MS = 1000;

/** Run mode on the page of an exercise. Resolves when the page shows what is stored. */
export async function tabletopPage(
  plan: ExercisePlan,
  store: RunStore,
  row: HTMLElement,
): Promise<{ start(): void }> {
  const session = runLogs(store, { plans: [], pick: (runs, wanted) => pickRun(runs, wanted, plan) }, () =>
    show(),
  );
  const { status, announce, log } = runFrame(session);
  const table: Table = {
    plan,
    session,
    state: () => tabletopState(session.view()?.entries ?? []),
    announce,
    log,
  };
  let faces: InjectFace[] = [];
  const bar = tableBar(table);
  const mark = markRun(session);
  showBar(bar.element, status);

  function show(): void {
    const view = session.view();
    const state = table.state();
    if (state && faces.length === 0) faces = plan.injects.flatMap((inject) => injectFace(inject, table));
    const next = state && injectsAhead(plan, state)[0];
    for (const face of faces) face.update(state, next?.key);
    mark();
    showRow(row, view !== undefined);
    bar.update();
  }

  setInterval(() => bar.tick(), TICK_MS);
  followStore(session, store);
  await session.refresh();
  return { start: () => void start(table) };
}

/** The open run of this exercise that was chosen, else the newest. */
function pickRun(
  runs: readonly RunSummary[],
  wanted: string | undefined,
  { exercise }: ExercisePlan,
): string | undefined {
  const here = runs.filter((run) => isOpen(run) && run.exercise === exercise.id);
  return (here.find(({ key }) => key === wanted) ?? here[0])?.key;
}

let isBeginning = false;

/** The run begins, its clock does not: first the room is told what it plays by. Two quick presses are one run. */
async function start({ plan, session, announce }: Table): Promise<void> {
  if (isBeginning || session.view()) return;
  isBeginning = true;
  const { programme, exercise, lead, runbooks } = plan;
  const title = short(exercise.title);
  const run = randomRun();
  await session
    .start(run, [
      {
        do: 'start',
        run,
        programme: { ...programme, name: short(programme.name) },
        name: title,
        kind: 'tabletop',
        ...(lead ? { lead } : {}),
        exercise: { id: exercise.id, title },
      },
      ...runbooks.map(({ id, title: name, version }) => ({
        do: 'add-runbook' as const,
        runbook: id,
        title: short(name),
        ...(version ? { version: short(version) } : {}),
      })),
    ])
    .finally(() => (isBeginning = false));
  announce('The exercise is open. The bar at the foot of the page starts its clock.');
  document.querySelector<HTMLElement>('.play-clock button')?.focus();
}

function showRow(row: HTMLElement, isOn: boolean): void {
  row.querySelector<HTMLElement>('[data-play]')?.toggleAttribute('hidden', isOn);
  const note = row.querySelector('[role=status]');
  const words = isOn
    ? 'It is being played: the bar at the foot of the page keeps its clock.'
    : 'For the facilitator: clock, injects and log on this device.';
  if (note && note.textContent?.trim() !== words) note.textContent = words;
}
