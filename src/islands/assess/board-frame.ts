import { el, say } from '../parts/dom.ts';
import type { Host } from './host.ts';
import { storageNotices } from './notices.ts';
import type { ScorePanel } from './score-panel.ts';
import type { Toolbar } from './toolbar.ts';

/** What stands around the questions: notices, the band of a what-if, and the place where changes are said aloud. */
export function boardFrame(leaveWhatIf: () => void) {
  const status = el('p', { class: 'vh', role: 'status', 'data-status': true });
  const storage = el('div', { class: 'assess-notices stack' });
  const asking = el('div', { class: 'assess-notices stack' });
  const supposed = el('span');
  const band = el(
    'div',
    { class: 'assess-band', hidden: true },
    el('p', {}, el('strong', {}, 'What if. '), supposed),
    el(
      'button',
      { type: 'button', class: 'assess-button', 'data-do': 'leave', onclick: leaveWhatIf },
      'Leave and forget',
    ),
  );
  return {
    /** Holds what asks for a decision. */
    asking,
    announce: (words: string) => say(status, status.textContent === words ? `${words}\u00a0` : words),
    fill(root: HTMLElement, bar: Toolbar, stage: HTMLElement, panel: ScorePanel, help: HTMLElement): void {
      const main = el('div', { class: 'assess-main' }, bar.filters, stage);
      const grid = el('div', { class: 'assess-grid' }, main, panel.element);
      root.replaceChildren(bar.element, band, storage, asking, grid, status, help);
    },
    show({ session }: Pick<Host, 'session'>): void {
      band.hidden = session.whatIf === null;
      const count = session.whatIf?.size ?? 0;
      const words =
        count === 0
          ? 'Answer to see what it would do.'
          : `${count} ${count === 1 ? 'supposition' : 'suppositions'}.`;
      say(supposed, `${words} Nothing here is stored or exported, and your answers stay as they are.`);
      storage.replaceChildren(...storageNotices({ session }));
    },
  };
}
