import type { Palette } from './colours.ts';
import { repairContrast } from './contrast.ts';

/** Looks that an element can have, with the value that it has where nothing is said. */
const SHAPE: Record<string, string> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
};
const TEXT: Record<string, string> = {
  'fill-opacity': '1',
  'font-size': '14px',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'alignment-baseline': 'auto',
  'text-decoration-line': 'none',
  'letter-spacing': 'normal',
  'writing-mode': 'horizontal-tb',
};
const INHERITED = [
  'fill',
  'stroke',
  'fill-opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'letter-spacing',
  'writing-mode',
  'family',
  'dominant-baseline',
];
/** A picture shrinks with its frame until its letters are ten pixels high; then the frame scrolls. */
const LEAST_SCALE = 0.7;
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use']);

export interface Looks {
  /** The style sheet for those looks that are still in use. */
  css(): string;
  /** Elements that nobody can see. */
  hidden: Element[];
}

/**
 * Mermaid's style sheet is 10 kB for every diagram and styles by what a thing is. This reads what each element looks
 * like in the end, and writes one short class for each look. Takes all other styling away.
 */
export function flattenLooks(svg: SVGSVGElement, id: string, palette: Palette, font: string): Looks {
  const elements = [...svg.querySelectorAll('*')];
  const ownFont = fontOf(svg, font);
  const inks = repairContrast(svg);
  const looks = new Map<Element, Map<string, string>>();
  const hidden: Element[] = [];
  for (const element of elements) {
    const computed = getComputedStyle(element);
    if (
      computed.display === 'none' &&
      !element.closest(
        'defs,marker,linearGradient,radialGradient,clipPath,mask,symbol,pattern,title,desc,style',
      )
    )
      hidden.push(element);
    else if (
      computed.visibility === 'hidden' &&
      (SHAPES.has(element.localName) || element.localName === 'text')
    )
      hidden.push(element);
    const look = lookOf(element, computed, palette, ownFont);
    const ink = inks.get(element);
    if (ink) look.set('fill', palette.writePair(ink));
    looks.set(element, look);
  }
  // Text within text says only what differs from its parent.
  for (const element of elements) {
    if (element.localName !== 'tspan' && element.localName !== 'textPath') continue;
    const own = looks.get(element) as Map<string, string>;
    const around = new Map<string, string>();
    for (let parent = element.parentElement; parent && looks.has(parent); parent = parent.parentElement) {
      for (const [key, value] of looks.get(parent) ?? []) if (!around.has(key)) around.set(key, value);
      if (parent.localName === 'text') break;
    }
    for (const key of INHERITED) {
      const outer = around.get(key) ?? defaultOf(key);
      const inner = own.get(key) ?? defaultOf(key);
      if (inner === outer) own.delete(key);
      else own.set(key, inner);
    }
  }
  const classes = new Map<string, string>();
  for (const element of elements) {
    const look = looks.get(element) as Map<string, string>;
    const kept =
      element.localName === 'g' ? ['node', 'cluster'].filter((name) => element.classList.contains(name)) : [];
    for (const name of ['style', 'class']) element.removeAttribute(name);
    const dashes = look.get('stroke-dasharray');
    if (dashes && isSolid(dashes)) look.delete('stroke-dasharray');
    else if (dashes && dashes.split(',').length > 2) {
      look.delete('stroke-dasharray');
      element.setAttribute('stroke-dasharray', dashes);
    }
    const css = [...look].map(([key, value]) => declaration(key, value)).join(';');
    if (css) {
      if (!classes.has(css)) classes.set(css, `d${classes.size}`);
      kept.push(classes.get(css) as string);
    }
    if (kept.length > 0) element.setAttribute('class', kept.join(' '));
  }
  const css = () => {
    const used = [...classes].filter(([, name]) => svg.querySelector(`.${name}`));
    const rules = [
      `#${id} text{fill:var(--d-text)}`,
      ...used.map(([look, name]) => `#${id} .${name}{${look}}`),
    ].join('');
    const least = Math.round(Number(svg.getAttribute('width')) * LEAST_SCALE);
    return `:where(#${id}){max-width:100%;min-width:${least}px;height:auto}#${id}{font-size:14px;${palette.definitions(rules)}}${rules}`;
  };
  return { css, hidden };
}

/** The family as the browser writes it. */
function fontOf(svg: SVGSVGElement, font: string): string {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  probe.style.fontFamily = font;
  svg.append(probe);
  const { fontFamily } = getComputedStyle(probe);
  probe.remove();
  return fontFamily;
}

function lookOf(
  element: Element,
  computed: CSSStyleDeclaration,
  palette: Palette,
  font: string,
): Map<string, string> {
  const look = new Map<string, string>();
  const add = (table: Record<string, string>) => {
    for (const [key, plain] of Object.entries(table)) {
      const value = computed.getPropertyValue(key);
      if (value && value !== plain) look.set(key, value);
    }
  };
  const paint = (key: 'fill' | 'stroke', plain: string) => {
    const value = computed.getPropertyValue(key);
    const reference = /^url\("?#([^")]+)"?\)/.exec(value);
    element.removeAttribute(key);
    if (reference) element.setAttribute(key, `url(#${reference[1]})`);
    else if (palette.write(value) !== plain) look.set(key, palette.write(value));
  };
  const name = element.localName;
  if (SHAPES.has(name)) {
    paint('fill', '');
    paint('stroke', 'none');
    if (look.has('stroke') || element.hasAttribute('stroke')) add(SHAPE);
    else if (computed.fillOpacity !== '1') look.set('fill-opacity', computed.fillOpacity);
    if (name === 'rect')
      for (const key of ['rx', 'ry']) rounded(element, key, computed.getPropertyValue(key));
  } else if (['text', 'tspan', 'textPath'].includes(name)) {
    paint('fill', 'var(--d-text)');
    paint('stroke', 'none');
    add(TEXT);
    if (look.has('stroke')) look.set('stroke-width', computed.strokeWidth);
    if (computed.fontFamily !== font)
      look.set(
        'family',
        /mono|courier|consol/i.test(computed.fontFamily) ? 'ui-monospace,monospace' : 'inherit',
      );
  } else if (name === 'stop') {
    look.set('stop-color', palette.write(computed.stopColor));
    if (computed.stopOpacity !== '1') look.set('stop-opacity', computed.stopOpacity);
  }
  if (computed.opacity !== '1' && !['defs', 'style', 'title', 'desc'].includes(name))
    look.set('opacity', computed.opacity);
  return look;
}

/** Mermaid writes "no gaps" as dashes: `0`, `1,0`. */
function isSolid(dashes: string): boolean {
  const lengths = dashes.split(/[\s,]+/).map(Number.parseFloat);
  return lengths.length % 2 === 1
    ? lengths.every((length) => length === 0)
    : lengths.every((length, at) => at % 2 === 0 || length === 0);
}

function rounded(element: Element, key: string, value: string): void {
  if (value.endsWith('px') && value !== '0px') element.setAttribute(key, value.slice(0, -2));
}

function defaultOf(key: string): string {
  if (key === 'fill') return 'var(--d-text)';
  if (key === 'family') return 'inherit';
  return key === 'stroke' ? 'none' : (TEXT[key] ?? '');
}

function declaration(key: string, value: string): string {
  const plain = value.replace(/(\d*\.\d{3})\d+/g, '$1').replace(/, /g, ',');
  if (key === 'family') return `font-family:${plain}`;
  return `${key}:${/^stroke-(width|dash)/.test(key) ? plain.replace(/px/g, '') : plain}`;
}
