import { el } from './parts/dom.ts';
import { pinButton } from './parts/pin-button.ts';

/** A pin beside each runbook of a list. */
for (const name of document.querySelectorAll<HTMLAnchorElement>('.runbook-rows a.name')) {
  const id = /\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(name.pathname)?.[1];
  if (!id) continue;
  const button = el('button', { type: 'button', class: 'quiet pin' });
  pinButton(button, id, name.textContent.trim());
  name.parentElement?.append(button);
}
