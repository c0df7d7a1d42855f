import { GEOMETRY, OTHERS, REFERENCES } from './allowed.ts';

/** From this length on, in pixels, nobody sees half a pixel. */
const LARGE = 600;

/** Takes away what no reader sees: unused definitions, ids, empty groups, decimals; merges runs of words. `length`: the longer side of the picture. */
export function slim(svg: SVGSVGElement, id: string, length: number): void {
  for (const text of svg.querySelectorAll('text')) mergeWords(text);
  for (const element of svg.querySelectorAll('*')) strip(element, length > LARGE);
  let before = -1;
  while (before !== svg.querySelectorAll('*').length) {
    before = svg.querySelectorAll('*').length;
    dropUnused(svg);
    dropEmpty(svg);
  }
  renameIds(svg, id);
}

/** Words that Mermaid measured one by one become one run again, so that text is copied and searched as a line. */
function mergeWords(text: Element): void {
  for (const row of [text, ...text.querySelectorAll('tspan')]) {
    const parts = [...row.childNodes];
    if (
      parts.length === 0 ||
      !parts.every((part) => part instanceof Element && part.localName === 'tspan' && isBare(part))
    )
      continue;
    if (new Set(parts.map((part) => (part as Element).getAttribute('class'))).size > 1) continue;
    const [first] = parts as Element[];
    const look = first?.getAttribute('class');
    const words = parts.map((part) => part.textContent ?? '').join('');
    if (look && row.hasAttribute('class')) continue;
    row.textContent = words;
    if (look) row.setAttribute('class', look);
  }
}

function isBare(element: Element): boolean {
  const has = (name: string) => element.hasAttribute(name);
  return element.children.length === 0 && !['x', 'y', 'dx', 'dy', 'href', 'rotate', 'textLength'].some(has);
}

function strip(element: Element, large: boolean): void {
  const decimals = element.closest('symbol,marker') || element.parentElement?.closest('svg svg') ? 2 : 1;
  for (const { name, value } of Array.from(element.attributes)) {
    const known =
      GEOMETRY.has(name) || OTHERS.has(name) || (REFERENCES.has(name) && value.startsWith('url('));
    if (!known || /undefined|NaN/.test(value)) element.removeAttribute(name);
    else if (name === 'transform') {
      const rounded =
        value.startsWith('translate(') && !value.includes(')', value.indexOf(')') + 1)
          ? round(value, large && decimals === 1 ? 0 : decimals)
          : round(value, 3);
      if (/^translate\(0(px)?(, ?0(px)?)?\)$/.test(rounded)) element.removeAttribute(name);
      else element.setAttribute(name, rounded);
    } else if (large && decimals === 1 && /^(d|points|x|y|width|height)$/.test(name) && !value.includes('em'))
      element.setAttribute(name, round(value, 0));
    else if (GEOMETRY.has(name)) element.setAttribute(name, round(value, decimals));
  }
}

function round(value: string, decimals: number): string {
  return value
    .replace(/-?\d*\.\d+(e[-+]?\d+)?|-?\d+e[-+]?\d+/g, (number) =>
      String(Number(Number(number).toFixed(decimals)) || 0),
    )
    .replace(/\s*,\s*/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
}

function referenced(svg: Element): Set<string> {
  const found = new Set<string>();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      for (const [, target] of value.matchAll(/url\("?#([^")]+)"?\)/g)) found.add(target as string);
      if (name === 'href' && value.startsWith('#') && element.localName !== 'a') found.add(value.slice(1));
      if (name.startsWith('aria-') && name !== 'aria-label')
        for (const target of value.split(' ')) found.add(target);
    }
  }
  return found;
}

const DEFINITIONS = 'marker,linearGradient,radialGradient,clipPath,mask,pattern,symbol';

function dropUnused(svg: SVGSVGElement): void {
  const used = referenced(svg);
  for (const element of svg.querySelectorAll(DEFINITIONS)) if (!used.has(element.id)) element.remove();
  for (const element of svg.querySelectorAll('defs'))
    for (const child of Array.from(element.children))
      if (!used.has(child.id) && !child.querySelector('[id]')) child.remove();
}

function dropEmpty(svg: SVGSVGElement): void {
  const has = (element: Element, ...names: string[]) =>
    names.every((name) => Number.parseFloat(element.getAttribute(name) ?? '0') > 0);
  for (const element of [...svg.querySelectorAll('*')].reverse()) {
    const name = element.localName;
    if (element.closest('defs,marker,clipPath,mask,symbol') && name !== 'defs') continue;
    const empty =
      (['g', 'defs', 'a'].includes(name) && element.childNodes.length === 0) ||
      (name === 'rect' && !has(element, 'width', 'height')) ||
      (name === 'circle' && !has(element, 'r')) ||
      (name === 'path' && !element.getAttribute('d')) ||
      (['text', 'tspan'].includes(name) && !element.textContent?.trim() && !element.querySelector('[x]'));
    if (empty) element.remove();
    else if (name === 'g' && element.attributes.length === 0) element.replaceWith(...element.childNodes);
    else if (name === 'g' && element.attributes.length === 1 && element.id) element.removeAttribute('id');
  }
}

function renameIds(svg: SVGSVGElement, id: string): void {
  const used = referenced(svg);
  const names = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    if (!used.has(element.id)) element.removeAttribute('id');
    else {
      names.set(element.id, `${id}-${names.size}`);
      element.id = names.get(element.id) as string;
    }
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (value.includes('url('))
        element.setAttribute(
          name,
          value.replace(
            /url\("?#([^")]+)"?\)/g,
            (_, target: string) => `url(#${names.get(target) ?? 'none'})`,
          ),
        );
      else if (name.startsWith('aria-label') && name !== 'aria-label')
        element.setAttribute(name, names.get(value) ?? value);
      else if (name === 'aria-describedby') element.setAttribute(name, names.get(value) ?? value);
      else if (name === 'href' && value.startsWith('#') && element.localName !== 'a')
        element.setAttribute(name, `#${names.get(value.slice(1)) ?? 'none'}`);
    }
  }
}
