import { el } from '../parts/dom.ts';
import { button } from './button.ts';
import { copyText } from './copy-text.ts';
import type { Host } from './host.ts';

/** The hash to paste into the ticket. */
export function headHash(head: string, entries: number, host: Host): HTMLElement {
  return el(
    'section',
    { class: 'panel', 'aria-label': 'Last hash' },
    el('h3', {}, 'Last hash'),
    el('p', {}, el('code', { class: 'runs-hash', 'data-head': head }, head)),
    el(
      'p',
      { class: 'soft small' },
      `Of entry ${entries - 1}, the last of ${entries}. Paste it into the ticket: it proves the log up to here.`,
    ),
    el(
      'p',
      {},
      button('copy-hash', 'Copy', async () => {
        if (await copyText(head)) host.say('The last hash is on the clipboard.');
      }),
    ),
  );
}
