import { lightColour, mermaidConfig } from '../../../domain/diagrams/mermaid-config.ts';
import { ALLOWED_ELEMENTS, mayLinkTo } from './allowed.ts';
import { openPalette } from './colours.ts';
import { hideEntities } from './entities.ts';
import { htmlToText } from './html-to-text.ts';
import { flattenLooks } from './flatten-looks.ts';
import { polish } from './polish.ts';
import { simplifyPaths } from './simplify-paths.ts';
import { slim } from './slim.ts';

/** Official Mermaid, which stands beside this in the drawing page. */
declare const mermaid: {
  initialize(config: unknown): void;
  parse(source: string): Promise<unknown>;
  render(id: string, source: string, host: Element): Promise<{ svg: string; diagramType: string }>;
};

export interface DrawnInPage {
  svg?: string;
  type?: string;
  error?: { message: string; line?: number; expected?: string[]; found?: string };
}

const SVG = 'http://www.w3.org/2000/svg';

/** Draws one diagram in a font that the page has; `font` is a CSS font family. */
export async function drawInPage(id: string, source: string, font: string): Promise<DrawnInPage> {
  const random = Math.random;
  seed();
  const host = document.createElement('div');
  host.style.cssText =
    'position:absolute;left:0;top:0;width:1280px;visibility:visible;opacity:0;pointer-events:none';
  document.body.append(host);
  try {
    const config = mermaidConfig(lightColour, font);
    // Two kinds set their labels askew unless they are HTML; their words become SVG text afterwards.
    mermaid.initialize(/^\s*(stateDiagram|usecase)/m.test(source) ? { ...config, htmlLabels: true } : config);
    // A C4 diagram without a name of its own would take that of the diagram before; reading a flowchart forgets it.
    if (/^\s*C4/m.test(source)) await mermaid.parse('flowchart\n a');
    const hidden = hideEntities(source);
    const { svg, diagramType } = await mermaid
      .render(id, hidden.source, host)
      .catch(() => mermaid.render(id, source, host));
    return {
      svg: hidden.restore(tidy(svg, { id, source: hidden.source, font, host, type: diagramType })),
      type: diagramType,
    };
  } catch (error) {
    return { error: describeError(error) };
  } finally {
    host.remove();
    Math.random = random;
  }
}

interface Task {
  id: string;
  source: string;
  font: string;
  host: HTMLElement;
  type: string;
}

/** Every picture starts from the same random numbers, in whatever order they are drawn. */
function seed(): void {
  let state = 0x2545f491;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function tidy(text: string, { id, source, font, host, type }: Task): string {
  const inert = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (!inert) throw new Error('Mermaid drew nothing');
  keepWords(inert);
  const svg = document.importNode(inert, true);
  host.append(svg);
  htmlToText(svg);
  disarm(svg);
  polish(svg);
  const box = viewBox(svg);
  const names = nameParts(svg, source, type);
  const palette = openPalette();
  const { css, hidden } = flattenLooks(svg, id, palette, font);
  for (const element of hidden) element.remove();
  for (const style of svg.querySelectorAll('style')) style.remove();
  const links = svg.querySelector('a[href]') !== null;
  for (const attribute of Array.from(svg.attributes)) svg.removeAttributeNode(attribute);
  for (const old of [...svg.children].filter(
    ({ localName }) => localName === 'title' || localName === 'desc',
  ))
    old.remove();
  const desc = names.desc ?? (links ? undefined : names.labels);
  const head = [
    part('title', `${id}-title`, names.title),
    desc ? part('desc', `${id}-desc`, desc) : undefined,
  ].filter((item) => item !== undefined);
  svg.prepend(...head);
  svg.setAttribute('role', links ? 'group' : 'img');
  svg.setAttribute('aria-labelledby', `${id}-title`);
  if (desc) svg.setAttribute('aria-describedby', `${id}-desc`);
  simplifyPaths(svg);
  slim(svg, id, Math.max(...box.slice(2)));
  svg.id = id;
  svg.setAttribute('viewBox', box.join(' '));
  svg.setAttribute('width', String(box[2]));
  svg.setAttribute('height', String(box[3]));
  const style = document.createElementNS(SVG, 'style');
  style.textContent = css();
  svg.querySelector('desc,title')?.parentElement?.insertBefore(style, head.at(-1)?.nextSibling ?? null);
  return new XMLSerializer().serializeToString(svg);
}

/** Of HTML inside the picture only words are kept, in plain elements without attributes that act. */
function keepWords(svg: Element): void {
  for (const element of svg.querySelectorAll('foreignObject *')) {
    if (
      !/^(div|span|p|br|b|strong|i|em|u|s|code|pre|sub|sup|small|ul|ol|li|table|tbody|thead|tr|td|th|h[1-6])$/.test(
        element.localName,
      )
    )
      element.remove();
    else
      for (const { name } of Array.from(element.attributes))
        if (name !== 'class' && name !== 'style') element.removeAttribute(name);
  }
  for (const element of svg.querySelectorAll(
    'script,iframe,object,embed,image,img,audio,video,link,meta,animate,set,animateTransform,animateMotion',
  ))
    element.remove();
  for (const element of svg.querySelectorAll('*'))
    for (const { name } of Array.from(element.attributes))
      if (/^on/i.test(name)) element.removeAttribute(name);
}

/** Takes out whatever could run, load or lead astray. */
function disarm(svg: Element): void {
  for (const wrapper of svg.querySelectorAll('switch')) wrapper.replaceWith(...wrapper.children);
  for (const element of svg.querySelectorAll('*')) {
    if (!ALLOWED_ELEMENTS.has(element.localName)) element.remove();
    else {
      for (const { name } of Array.from(element.attributes))
        if (/^on/i.test(name)) element.removeAttribute(name);
      if (element.localName === 'a') link(element);
      else if (element.localName === 'use' || element.localName === 'textPath') local(element);
    }
  }
}

function local(element: Element): void {
  const target = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  element.removeAttribute('xlink:href');
  if (target.startsWith('#')) element.setAttribute('href', target);
  else element.remove();
}

function link(element: Element): void {
  const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  for (const name of ['xlink:href', 'href', 'target', 'rel']) element.removeAttribute(name);
  if (address && mayLinkTo(address)) {
    element.setAttribute('href', address);
    if (/^https:/i.test(address)) element.setAttribute('rel', 'noopener noreferrer');
  }
}

/** The picture's frame: Mermaid's own, widened where words stick out of it. */
function viewBox(svg: SVGSVGElement): number[] {
  const given = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const framed = given.length === 4 && given.every(Number.isFinite) && (given[2] as number) > 0;
  const { x, y, width, height } = framed ? new DOMRect(...given) : svg.getBBox();
  let [left, top, right, bottom] = [x, y, x + width, y + height];
  const toLocal = svg.getScreenCTM()?.inverse();
  for (const text of toLocal ? svg.querySelectorAll('text') : []) {
    const box = text.getBoundingClientRect();
    if (box.width === 0) continue;
    const [a, b] = [new DOMPoint(box.left, box.top), new DOMPoint(box.right, box.bottom)].map((point) =>
      point.matrixTransform(toLocal),
    ) as [DOMPoint, DOMPoint];
    [left, top, right, bottom] = [
      Math.min(left, a.x),
      Math.min(top, a.y),
      Math.max(right, b.x),
      Math.max(bottom, b.y),
    ];
  }
  const [x0, y0] = [Math.floor(left), Math.floor(top)];
  return [x0, y0, Math.ceil(right) - x0, Math.ceil(bottom) - y0];
}

function part(tag: 'title' | 'desc', id: string, text: string): Element {
  const element = document.createElementNS(SVG, tag);
  element.id = id;
  element.textContent = text;
  return element;
}

/** What a screen reader says: the author's own words, else the diagram's title and its labels. */
function nameParts(
  svg: SVGSVGElement,
  source: string,
  type: string,
): { title: string; desc?: string; labels: string } {
  const own = (tag: string) =>
    [...svg.children].find(({ localName }) => localName === tag)?.textContent?.trim() || undefined;
  const written = /^\s*title:?[ \t]+"?(.+?)"?\s*$/m.exec(source)?.[1];
  const labels = [...svg.querySelectorAll('text')].map(words).filter(Boolean);
  const list = [...new Set(labels)].join('; ');
  return {
    title: own('title') ?? written ?? `Diagram (${type.replace(/-v2$|Diagram$/g, '')})`,
    desc: own('desc'),
    labels: list.length > 600 ? `${list.slice(0, 600)}…` : list,
  };
}

function words(text: Element): string {
  const rows = [...text.children].filter((row) => row.localName === 'tspan');
  return (rows.length > 0 ? rows.map((row) => row.textContent?.trim()).join(' ') : (text.textContent ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function describeError(error: unknown): NonNullable<DrawnInPage['error']> {
  const message = error instanceof Error ? error.message : String((error as { str?: string })?.str ?? error);
  const hash = (
    error as {
      hash?: {
        line?: number;
        loc?: { first_line?: number };
        expected?: string[];
        token?: string;
        text?: string;
      };
    }
  ).hash;
  const line = hash?.loc?.first_line ?? hash?.line ?? undefined;
  return { message, line, expected: hash?.expected, found: hash?.token };
}
