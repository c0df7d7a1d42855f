import { compareWithPlan, type StepFate } from '../../domain/runs/compare-plan.ts';
import { nextStep } from '../../domain/runs/next-step.ts';
import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { stepId } from '../../domain/runs/step-work.ts';
import { makeBar } from './bar.ts';
import { isTouched } from './changed-notice.ts';
import { followWays } from './follow-ways.ts';
import { gonePanel } from './gone-panel.ts';
import { followStore, markRun, runFrame, showBar } from './frame/run-frame.ts';
import type { Host } from './host.ts';
import { listenToKeys } from './keys.ts';
import { keepRoles, recallFollowed, recallRoles } from './memory.ts';
import { pageSteps, type PageStep } from './page-steps.ts';
import type { RunStore } from './run-store.ts';
import { makeSession } from './session.ts';
import { askHandOver } from './hand-over-dialog.ts';
import { askNote } from './scribe/note-dialog.ts';
import { addRunbook, start } from './start-dialog.ts';
import { logValues } from './values/log-values.ts';
import { stepFace, type StepFace } from './step-face.ts';

/** Run mode on the page of one runbook. Resolves when the page shows what is stored. */
export async function runPage(plan: RunPlan, store: RunStore): Promise<{ start(kind: unknown): void }> {
  const session = makeSession(store, plan, () => show());
  const steps = pageSteps(plan);
  const { status, announce, log } = runFrame(session);
  let roles = recallRoles();
  let faces: StepFace[] = [];

  const host: Host = {
    session,
    steps,
    announce,
    log,
    isHere: () => session.view()?.state.runbooks.some(({ id }) => id === plan.runbook.id) ?? false,
    roles: () => roles,
    setRoles(chosen) {
      keepRoles((roles = chosen));
      show();
    },
    next() {
      const state = session.view()?.state;
      const next = state && nextStep(plan, state, roles.size > 0 ? roles : undefined);
      return next && steps.find((step) => step.plan.key === next.key);
    },
    follow: (runbook, address) => ways.follow(runbook, address),
    askNote: (step) => askNote(host, step),
    askHandOver: (step) => askHandOver(host, step),
  };

  const tellValues = logValues(host);
  const ways = followWays(host);
  const gone = gonePanel();
  const setKeys = listenToKeys(host);
  const bar = makeBar(host, setKeys);
  const mark = markRun(session);
  showBar(bar.element, status);
  document.querySelector('.phase')?.before(gone.element);

  function show(): void {
    const view = session.view();
    const inRun = host.isHere();
    if (inRun && faces.length === 0) faces = steps.map((step) => stepFace(step, host));
    const fates = view && inRun ? compareWithPlan(plan, view.state) : [];
    const next = inRun ? host.next() : undefined;
    for (const face of faces) showFace(face, host, fates, next);
    gone.update(fates);
    mark();
    tellValues();
    document.querySelector('[data-run-row]')?.toggleAttribute('data-run-on', view !== undefined);
    bar.update();
  }

  setInterval(() => bar.tick(), 5000);
  followStore(session, store);
  await session.refresh();
  await joinFollowed();
  return { start: (kind) => void start(kind === 'exercise' ? 'exercise' : 'incident', host) };

  /** Who came here by a way of the run takes this runbook along. */
  async function joinFollowed(): Promise<void> {
    const followed = recallFollowed();
    if (followed?.to !== plan.runbook.id || session.view()?.key !== followed.run || host.isHere()) return;
    const isKnown = session.view()?.state.runbooks.some(({ id }) => id === followed.from);
    if (isKnown) await host.log('This runbook joined the run.', addRunbook(host, followed.from));
  }
}

/** Shows one step as it stands in the run, if the runbook is in it. */
function showFace(
  { step, update }: StepFace,
  host: Host,
  fates: readonly StepFate[],
  next: PageStep | undefined,
): void {
  const { plan } = host.session;
  const view = host.isHere() ? host.session.view() : undefined;
  const id = stepId(plan.runbook.id, step.plan.key);
  const fate = fates.find((one) => one.kind !== 'gone' && one.step.key === step.plan.key);
  const sight = {
    inRun: view !== undefined,
    done: view?.state.steps.get(id),
    saved: view?.saved?.steps.get(id),
    locked: isTouched(fate),
  };
  update(sight, fate, view?.state.runbooks.find((one) => one.id === plan.runbook.id)?.version);
  const { roles: own } = step.plan;
  const roles = host.roles();
  const isMine = roles.size === 0 || own.length === 0 || own.some((role) => roles.has(role));
  step.element.classList.toggle('run-not-mine', view !== undefined && !isMine);
  step.element.classList.toggle('run-is-next', step === next);
}
