import type { AssessData } from '../views/maturity/assess-data.ts';
import { assessBoard } from './assess/board.ts';
import { breathe } from './parts/breathe.ts';

/** The self-assessment in the browser. What the page says without script comes back where this one fails. */
class AssessBoard extends HTMLElement {
  connectedCallback(): void {
    const block = document.getElementById('assess-data');
    const place = this.querySelector<HTMLElement>('[data-board]');
    if (!block?.textContent || !place) return;
    this.fill(place, block.textContent).catch((error: unknown) => {
      place.replaceChildren();
      this.dataset['failed'] = '';
      throw error;
    });
  }

  private async fill(place: HTMLElement, json: string): Promise<void> {
    const data = JSON.parse(json) as AssessData;
    await breathe();
    await assessBoard(place, data);
    for (const one of this.querySelectorAll<HTMLElement>('[data-without-script]')) one.hidden = true;
    this.dataset['ready'] = '';
  }
}
customElements.define('assess-board', AssessBoard);
