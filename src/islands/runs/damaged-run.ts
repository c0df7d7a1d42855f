import type { RunEntry } from '../../domain/model/run-log.ts';
import { el } from '../parts/dom.ts';
import type { RunSummary } from '../run/run-store.ts';
import { button } from './button.ts';
import { askDelete } from './delete-dialog.ts';
import { exportRaw } from './exports.ts';
import { foreign } from './foreign.ts';
import type { Host } from './host.ts';
import { runTimeline } from './run-timeline.ts';

/** A run whose stored log cannot be trusted: what stands before the damage is shown, all of it can be saved as it is. */
export function damagedRun(host: Host, run: RunSummary, entries: readonly RunEntry[]): HTMLElement {
  return el(
    'article',
    { class: 'stack runs-one', 'data-run': run.key },
    el('h2', { tabIndex: -1 }, foreign(run.name)),
    el(
      'div',
      { class: 'note runs-trouble', 'data-damaged': '' },
      el(
        'p',
        {},
        el('strong', {}, 'The stored log is damaged: '),
        `${run.damaged ?? 'it cannot be read'}. Nothing is added to it any more.`,
      ),
      el(
        'p',
        {},
        'Save what is stored, and go on in a new run; note the old one’s name in it. An exported file of this run, if there is one, can be imported after this one is deleted.',
      ),
    ),
    el(
      'p',
      { class: 'runs-row' },
      button('export-raw', 'Save what is stored', () => void exportRaw(host, run)),
      button('delete', 'Delete …', () =>
        askDelete(run, () => void host.store.remove(run.key).then(() => host.open(undefined))),
      ),
    ),
    entries.length > 0 && runTimeline(entries, host),
  );
}
