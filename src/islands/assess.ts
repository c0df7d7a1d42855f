import type { AssessData } from '../views/maturity/assess-data.ts';
import { assessBoard } from './assess/board.ts';

/** The self-assessment in the browser. What the page says without script stays where this one fails. */
class AssessBoard extends HTMLElement {
  connectedCallback(): void {
    const block = document.getElementById('assess-data');
    const place = this.querySelector<HTMLElement>('[data-board]');
    if (!block?.textContent || !place) return;
    assessBoard(place, JSON.parse(block.textContent) as AssessData);
    for (const one of this.querySelectorAll<HTMLElement>('[data-without-script]')) one.hidden = true;
    this.dataset['ready'] = '';
  }
}
customElements.define('assess-board', AssessBoard);
