import { mirror, pairOf, type Pair } from './colours.ts';

/** Below this, words are hard to read (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;
const PAGE: Pair = ['#ffffff', '#12181f'];
const INKS = ['#111111', '#ffffff'];

/**
 * Finds words that cannot be read on what lies behind them, in light or in dark, and gives them an ink that can:
 * authors colour boxes with one theme in mind, and some of Mermaid's diagrams do so too.
 */
export function repairContrast(svg: SVGSVGElement): Map<Element, Pair> {
  const repaired = new Map<Element, Pair>();
  const shapes: { box: DOMRect; pair: Pair }[] = [];
  for (const element of svg.querySelectorAll<SVGElement>('rect,circle,ellipse,polygon,path,text,tspan')) {
    if (element.closest('defs,marker,clipPath,mask,symbol')) continue;
    const style = getComputedStyle(element);
    const pair = pairOf(style.fill);
    const box = element.getBoundingClientRect();
    if (element.localName !== 'text' && element.localName !== 'tspan') {
      const seen =
        pair &&
        Number(style.fillOpacity) * Number(style.opacity) > 0.6 &&
        style.display !== 'none' &&
        box.width > 8 &&
        box.height > 8;
      if (seen) shapes.push({ box, pair });
      continue;
    }
    if (
      !pair ||
      !element.textContent?.trim() ||
      (element.localName === 'text' && element.querySelector('tspan'))
    )
      continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const behind =
      shapes.findLast(
        ({ box: { left, right, top, bottom } }) => left <= x && x <= right && top <= y && y <= bottom,
      )?.pair ?? PAGE;
    const readable: Pair = [inkOn(behind[0], pair[0]), inkOn(behind[1], pair[1])];
    if (readable[0] !== pair[0] || readable[1] !== pair[1]) repaired.set(element, readable);
  }
  return repaired;
}

function inkOn(behind: string, ink: string): string {
  if (contrast(ink, behind) >= ENOUGH) return ink;
  return [ink, mirror(ink), ...INKS].toSorted(
    (a, b) => contrast(b, behind) - contrast(a, behind),
  )[0] as string;
}

function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
