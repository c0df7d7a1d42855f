import type { RunsData } from '../views/runbook/runs-data.ts';
import { openRunStore } from './run/run-store.ts';
import { runsPage } from './runs/runs-page.ts';

/** The runs of this device. What the page says without script stays where this one fails. */
class RunsPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const block = document.getElementById('runs-data');
    const place = this.querySelector<HTMLElement>('[data-place]');
    if (!block?.textContent || !place) return;
    const data = JSON.parse(block.textContent) as RunsData;
    await runsPage(place, data, await openRunStore(data.programme.id));
    for (const one of this.querySelectorAll<HTMLElement>('[data-without-script]')) one.hidden = true;
    this.dataset['ready'] = '';
  }
}
customElements.define('runs-page', RunsPage);
