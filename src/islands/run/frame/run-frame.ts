import type { Deed } from '../../../domain/model/run-log.ts';
import { el } from '../../parts/dom.ts';
import type { RunStore } from '../run-store.ts';
import type { RunLogs } from '../session.ts';

/** What every page that shows a run does alike, whatever is run: its bar, its words and what it tells of its store. */
export interface RunFrame {
  announce(text: string): void;
  /** Logs, and says what was logged or that it is not saved yet. */
  log(said: string, ...deeds: Deed[]): Promise<boolean>;
}

export function runFrame(session: RunLogs): RunFrame & { status: HTMLElement } {
  const status = el('p', { class: 'vh', role: 'status' });
  const announce = (text: string) => void (status.textContent = text);
  return {
    status,
    announce,
    async log(said, ...deeds) {
      const isSaved = await session.log(...deeds);
      announce(isSaved ? said : `Not saved yet. ${said}`);
      return isSaved;
    },
  };
}

/** Puts the bar where the keyboard meets it before the page's words; the page leaves room for its height. */
export function showBar(bar: HTMLElement, status: HTMLElement): void {
  (document.querySelector('.frame') ?? document.body).before(bar, status);
  new ResizeObserver(() => {
    const height = bar.hidden ? 0 : bar.offsetHeight;
    document.documentElement.style.setProperty('--run-bar', `${height}px`);
  }).observe(bar);
}

/** Marks the page as one of the run that is shown. The result tells the header's line of a run that began or ended here. */
export function markRun(session: RunLogs): () => void {
  let told = 0;
  return () => {
    const view = session.view();
    document.body.classList.toggle('running', view !== undefined);
    document.body.dataset['run'] = view?.state.head ?? '';
    const open = session.openRuns().length;
    if (told !== open) dispatchEvent(new Event('readyroom:runs'));
    told = open;
  };
}

/** Follows what other tabs write, and asks before a page is left that holds what is stored nowhere. */
export function followStore(session: RunLogs, store: RunStore): void {
  store.watch(() => void session.refresh());
  addEventListener('beforeunload', (event) => {
    const isAtRisk =
      session.problem() !== undefined || (session.view() !== undefined && store.refusal !== undefined);
    if (isAtRisk) event.preventDefault();
  });
}
