/// <reference types="vite/client" />
import type { PlacedFinding } from '../dev-overlay.ts';
import { OVERLAY_STYLE } from './style.ts';

/** Runs in the pages of the development server: shows what is wrong with this page, and counts the rest. */
const WORDS = { error: 'error', warning: 'warning', info: 'note' } as const;

const host = document.createElement('readyroom-overlay');
const shadow = host.attachShadow({ mode: 'open' });
let open = true;

if (import.meta.hot) {
  import.meta.hot.on('readyroom:findings', show);
  import.meta.hot.send('readyroom:hello');
}

function show(findings: PlacedFinding[]): void {
  const own = findings.filter(({ page }) => isHere(page));
  const others = findings.length - own.length;
  shadow.replaceChildren();
  if (findings.length === 0) return host.remove();
  const style = element('style', OVERLAY_STYLE);
  const frame = element('details');
  frame.open = open && own.length > 0;
  frame.addEventListener('toggle', () => (open = frame.open || own.length === 0));
  const rest = others === 0 ? '' : `${own.length > 0 ? ', ' : ''}${others} on other pages`;
  frame.append(element('summary', `${own.length > 0 ? `${own.length} on this page` : ''}${rest}`));
  frame.append(list(own.length > 0 ? own : findings.slice(0, 50)));
  const held = own.find(({ holds }) => holds);
  if (held) frame.open = true;
  const banner = element(
    'p',
    held ? `This page stays as it was when ${held.file} could last be read. Mend the error below.` : '',
  );
  banner.className = 'banner';
  banner.setAttribute('role', 'status');
  shadow.append(style, ...(held ? [banner] : []), frame);
  document.body.append(host);
}

/** `/alerts/edr/` is also the page of each of its rules. */
function isHere(page: string | undefined): boolean {
  const here = location.pathname;
  return page !== undefined && (here === page || (page.startsWith('/alerts/') && here.startsWith(page)));
}

function list(findings: readonly PlacedFinding[]): HTMLElement {
  const items = element('ul');
  for (const { severity, code, message, hint, file, line, open: place } of findings) {
    const item = element('li');
    item.className = severity;
    const link = element('a', line === null ? file : `${file}:${line}`);
    link.href = `/__open-in-editor?file=${encodeURIComponent(place)}`;
    link.title = 'Open in the editor';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void fetch(link.href);
    });
    const head = element('p');
    head.append(element('b', WORDS[severity]), ' ', link, ' ', element('code', code));
    item.append(head, element('p', message), element('p', hint));
    items.append(item);
  }
  return items;
}

/** An element with text: never HTML, since what findings quote is what anybody wrote. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
