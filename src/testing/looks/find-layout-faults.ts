import type { Page } from 'playwright-core';

/** The spaces of `tokens.css`, in pixels. */
const SCALE = [0, 2, 4, 8, 12, 16, 24, 32, 48, 56];

/** Who need not keep to the scale or the distances, and why. */
const EXCEPTIONS = [
  // Drawn by Mermaid, in its own measures.
  'svg *',
  // A mark within a word: room would tear the word.
  'mark',
  // Answers of one scale, joined as one list.
  '.assess-level',
  // The depth of a key, a step of the scale for each.
  '.field-name',
];

/** What is cut off on purpose: each says all of it elsewhere. */
const CUT = [
  // A fold's first line; all of it stands inside.
  '.more > summary',
  // One line of the run bar; the whole name is the page's heading.
  '.run-bar *',
  '.run-join .run-button',
];

/**
 * What a designer would send back: spaces off the scale, words that touch their box, boxes that touch each other, words
 * that are cut, columns one word wide. Each as one line; equal ones once.
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  const allowed: Allowed = { scale: SCALE, exceptions: EXCEPTIONS.join(), cut: CUT.join() };
  // Until the typeface is there, another one's words are measured.
  await page.evaluate(async () => void (await document.fonts.ready));
  return page.evaluate(
    `(() => {${IN_PAGE.map(String).join('\n')}\nreturn judgeLayout(${JSON.stringify(allowed)})})()`,
  );
}

interface Allowed {
  scale: readonly number[];
  exceptions: string;
  cut: string;
}

/** How often each fault was found. */
type Faults = Map<string, number>;

/** Runs in the page, with all that is below it. */
function judgeLayout(allowed: Allowed): string[] {
  const faults = new Map() as Faults;
  const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !isUnseen(one),
  );
  for (const one of seen) {
    judgeSpaces(faults, one, allowed);
    judgeBox(faults, one, allowed);
    judgeCut(faults, one, allowed);
    judgeColumn(faults, one);
  }
  return [...faults].map(([fault, count]) => (count > 1 ? `${fault} (${count} times)` : fault));
}

function tell(faults: Faults, one: Element, fault: string): void {
  const name = (element: Element) =>
    `${element.localName}${[...element.classList].map((word) => `.${word}`).join('')}`;
  const parent = one.parentElement ? `${name(one.parentElement)} > ` : '';
  const line = `${parent}${name(one)}: ${fault}`;
  faults.set(line, (faults.get(line) ?? 0) + 1);
}

/** Only read aloud. */
function isUnseen(one: Element): boolean {
  for (let at: Element | null = one; at; at = at.parentElement)
    if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
  return false;
}

/** Computed values, so that a margin that is `auto` stays `auto`; what is no length follows from the content. */
function judgeSpaces(faults: Faults, one: HTMLElement, { scale, exceptions }: Allowed): void {
  if (one.matches(exceptions)) return;
  const styles = one.computedStyleMap();
  const sides = ['top', 'right', 'bottom', 'left'];
  const names = [
    ...sides.flatMap((side) => [`margin-${side}`, `padding-${side}`]),
    ...(/grid|flex/.test(getComputedStyle(one).display) ? ['row-gap', 'column-gap'] : []),
  ];
  for (const name of names) {
    const value = styles.get(name);
    if (!(value instanceof CSSUnitValue) || value.unit !== 'px') continue;
    if (!scale.includes(Math.abs(value.value)))
      tell(faults, one, `${name} of ${value.value} px is none of the scale`);
  }
}

/** Words keep their distance from a line or the end of a filled ground; so does a box from what stands over it. */
function judgeBox(faults: Faults, one: HTMLElement, { exceptions }: Allowed): void {
  if (one.matches(exceptions)) return;
  const style = getComputedStyle(one);
  const isFilled = isColour(style.backgroundColor) && style.backgroundColor !== groundOf(one.parentElement);
  const lined = (side: string) =>
    parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
    !/none|hidden/.test(style.getPropertyValue(`border-${side}-style`)) &&
    isColour(style.getPropertyValue(`border-${side}-color`));
  if (!isFilled && !['left', 'right', 'top', 'bottom'].some(lined)) return;
  const box = one.getBoundingClientRect();
  const isSmall = /inline/.test(style.display) || box.height < 44;
  const aside = isSmall ? 3 : 8;
  for (const rect of wordsOf(one)) {
    const gaps = { left: rect.left - box.left, right: box.right - rect.right };
    for (const side of ['left', 'right'] as const)
      if ((isFilled || lined(side)) && gaps[side] < aside - 0.5)
        return tell(faults, one, `words ${Math.round(gaps[side])} px from its ${side} edge`);
    const above = { top: rect.top - box.top, bottom: box.bottom - rect.bottom };
    for (const side of ['top', 'bottom'] as const)
      if ((isFilled || lined(side)) && above[side] < (isSmall ? 0 : 3.5) - 0.5)
        return tell(faults, one, `words ${Math.round(above[side])} px from its ${side} edge`);
  }
  if (
    !isSmall &&
    box.width > 200 &&
    !one.matches('input, select, textarea') &&
    !/absolute|fixed/.test(style.position) &&
    ['left', 'right', 'top', 'bottom'].every(lined)
  )
    judgeNeighbour(faults, one, box);
}

/** A framed box never touches what stands before it in the page's flow. */
function judgeNeighbour(faults: Faults, one: HTMLElement, box: DOMRect): void {
  let at: Element = one;
  while (at.parentElement && !before(at)) {
    at = at.parentElement;
    const style = getComputedStyle(at);
    if (at === document.body || isColour(style.backgroundColor) || parseFloat(style.borderTopWidth) > 0)
      return;
  }
  const other = before(at)?.getBoundingClientRect();
  if (!other || other.bottom > box.top + 4 || other.right < box.left || other.left > box.right) return;
  if (box.top - other.bottom < 7.5)
    tell(faults, one, `${Math.round(box.top - other.bottom)} px below what stands over it`);
}

function before(one: Element): Element | null {
  let other = one.previousElementSibling;
  while (
    other &&
    (!other.checkVisibility({ visibilityProperty: true }) ||
      isUnseen(other) ||
      other.getClientRects().length === 0 ||
      /absolute|fixed/.test(getComputedStyle(other).position))
  )
    other = other.previousElementSibling;
  return other;
}

/** Nothing is cut that cannot be scrolled to. */
function judgeCut(faults: Faults, one: HTMLElement, { cut }: Allowed): void {
  const { overflowX, overflowY } = getComputedStyle(one);
  const wide = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
  const high = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
  if ((wide || high) && !one.matches(cut) && one.textContent?.trim()) tell(faults, one, 'words are cut');
  // To the right a page can be scrolled, and is measured; to the left it cannot.
  const out = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).flatMap(rectsOf);
  if (out.some(({ left }) => left < -1) && !isScrolled(one)) tell(faults, one, 'words left of the window');
}

function isScrolled(one: Element): boolean {
  for (let at: Element | null = one; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  return false;
}

/** No text of four words and more stands one word a line. */
function judgeColumn(faults: Faults, one: HTMLElement): void {
  const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const words = own.flatMap((node) => node.textContent?.trim().split(/\s+/).filter(Boolean) ?? []);
  if (words.length < 4 || one.getBoundingClientRect().width > 160) return;
  const lines = new Set(own.flatMap((node) => rectsOf(node).map(({ top }) => Math.round(top / 8))));
  if (lines.size >= words.length) tell(faults, one, `${words.length} words in ${lines.size} lines`);
}

/** Where the words in a box stand; what a scrolled part hides, and what was taken out of the flow, is not judged. */
function wordsOf(box: HTMLElement): DOMRect[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  while (walker.nextNode() && rects.length < 400) {
    const node = walker.currentNode;
    if (!node.textContent?.trim() || isApart(node.parentElement, box)) continue;
    rects.push(...rectsOf(node));
  }
  return rects;
}

function isApart(from: Element | null, box: Element): boolean {
  for (let at = from; at && at !== box; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (/absolute|fixed|sticky/.test(style.position) || /auto|scroll|hidden|clip/.test(style.overflowX))
      return true;
    if (style.visibility !== 'visible' || at.matches('svg')) return true;
  }
  return !from?.checkVisibility() || /auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX);
}

function rectsOf(node: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width }) => width > 1);
}

function isColour(colour: string): boolean {
  return !/^(transparent|rgba\(.*, 0\)|.* \/ 0\))$/.test(colour);
}

function groundOf(one: Element | null): string {
  for (let at = one; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (isColour(backgroundColor)) return backgroundColor;
  }
  return '';
}

/** Functions that know nothing but each other, so that they can be carried into a page. */
const IN_PAGE = [
  judgeLayout,
  tell,
  isUnseen,
  judgeSpaces,
  judgeBox,
  judgeNeighbour,
  before,
  judgeCut,
  isScrolled,
  judgeColumn,
  wordsOf,
  isApart,
  rectsOf,
  isColour,
  groundOf,
];
