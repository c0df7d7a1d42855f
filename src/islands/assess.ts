import type { AssessData } from '../views/maturity/assess-data.ts';
import { assessBoard } from './assess/board.ts';
import { breathe } from './parts/breathe.ts';

declare global {
  /** Set by `/assess/data.js`, which runs before. */
  var readyroomAssess: AssessData | undefined;
}

/** The self-assessment in the browser. What the page says without script comes back where this one fails. */
class AssessBoard extends HTMLElement {
  connectedCallback(): void {
    const data = globalThis.readyroomAssess;
    const place = this.querySelector<HTMLElement>('[data-board]');
    if (!data || !place) {
      this.dataset['failed'] = '';
      return;
    }
    this.fill(place, data).catch((error: unknown) => {
      place.replaceChildren();
      this.dataset['failed'] = '';
      throw error;
    });
  }

  private async fill(place: HTMLElement, data: AssessData): Promise<void> {
    await breathe();
    await assessBoard(place, data);
    for (const one of this.querySelectorAll<HTMLElement>('[data-without-script]')) one.hidden = true;
    this.dataset['ready'] = '';
  }
}
customElements.define('assess-board', AssessBoard);
