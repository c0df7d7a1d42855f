type Child = Node | string | null | undefined | false;
type Props = Record<string, unknown>;

/** An element; text is always text. `on…` are listeners, known properties are set, everything else is an attribute. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that does something on this page; `look` names its class. */
export function button(
  look: string,
  text: string,
  onclick: () => unknown,
  props: Props = {},
): HTMLButtonElement {
  return el('button', { type: 'button', class: look, onclick, ...props }, text);
}

const PROPERTIES = new Set([
  'value',
  'checked',
  'disabled',
  'hidden',
  'textContent',
  'selected',
  'open',
  'required',
  'readOnly',
  'tabIndex',
]);

function setProp(element: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (name.startsWith('on') && typeof value === 'function')
    element.addEventListener(name.slice(2), value as EventListener);
  else if (PROPERTIES.has(name)) Object.assign(element, { [name]: value });
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false) element.setAttribute(name, String(value));
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(
  tag: string,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Sets text only where it differs: what did not change is not announced and not painted. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** An address from the site's root, as it stands in the data, from this page. */
export function siteAddress(address: string): string {
  const root = document.documentElement.dataset['root'] ?? '/';
  const suffix = location.protocol === 'file:' && address.endsWith('/') ? 'index.html' : '';
  return `${root}${address.replace(/^\//, '')}${suffix}`;
}

export function link(address: string, text: string): HTMLAnchorElement {
  return el('a', { href: siteAddress(address) }, text);
}

/** Shape and word, as `Badge.astro` draws them. */
export function badge(tone: string, shape: string, text: string): HTMLElement {
  return el(
    'span',
    { class: `badge tone-${tone}` },
    el('i', { class: `shape shape-${shape}`, 'aria-hidden': 'true' }),
    text,
  );
}

/** Lets the reader save a text as a file. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = el('a', { href: address, download: name, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
