type Point = [number, number];

/** Below this distance, in pixels, nobody sees a point that is missing. */
const TOLERANCE = 0.2;

/**
 * Rough.js, which Mermaid draws round shapes with, writes half a circle as fifty curves, and every outline twice. A
 * path of many straight pieces becomes one of few points; an outline that lies on its own shape goes.
 */
export function simplifyPaths(svg: SVGSVGElement): void {
  for (const path of svg.querySelectorAll<SVGPathElement>('path')) {
    const next = path.nextElementSibling;
    if (next instanceof SVGPathElement && isOutlineOf(next, path)) next.remove();
    const d = path.getAttribute('d') ?? '';
    if ((d.match(/C/g)?.length ?? 0) < 8) continue;
    const points = straightPoints(d);
    if (points) path.setAttribute('d', write(points));
  }
}

function isOutlineOf(outline: SVGPathElement, shape: SVGPathElement): boolean {
  if (
    (outline.getAttribute('d')?.length ?? 0) < 200 ||
    outline.getAttribute('class') !== shape.getAttribute('class')
  )
    return false;
  const [a, b] = [outline.getBBox(), shape.getBBox()];
  const near = (key: 'x' | 'y' | 'width' | 'height') => Math.abs(a[key] - b[key]) < 1;
  return (
    near('x') && near('y') && near('width') && near('height') && (shape.getAttribute('d') ?? '').length > 200
  );
}

/** The points of one run of curves that are straight; undefined for any other path. */
function straightPoints(d: string): Point[] | undefined {
  const tokens = d.match(/[MC]|-?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? [];
  if (/[^MC\d\s,.e+-]/i.test(d.replace(/z\s*$/i, '')) || tokens.filter((token) => token === 'M').length !== 1)
    return undefined;
  const points: Point[] = [];
  const numbers: number[] = [];
  for (const token of tokens) if (!/[MC]/i.test(token)) numbers.push(Number(token));
  points.push([numbers[0] as number, numbers[1] as number]);
  for (let at = 2; at + 5 < numbers.length; at += 6) {
    const [x1, y1, x2, y2, x, y] = numbers.slice(at, at + 6) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const from = points.at(-1) as Point;
    if (distance([x1, y1], from, [x, y]) > 0.5 || distance([x2, y2], from, [x, y]) > 0.5) return undefined;
    points.push([x, y]);
  }
  return points;
}

function write(points: readonly Point[]): string {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  const closed = Math.hypot(first[0] - last[0], first[1] - last[1]) < 0.5;
  // A closed outline is thinned in two halves: its ends lie on one another.
  const middle = Math.floor(points.length / 2);
  const kept = closed
    ? [...thin(points.slice(0, middle + 1)), ...thin(points.slice(middle)).slice(1)]
    : thin(points);
  return `M${(closed ? kept.slice(0, -1) : kept).map(([x, y]) => `${x},${y}`).join('L')}${closed ? 'Z' : ''}`;
}

/** Ramer–Douglas–Peucker. */
function thin(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  let far = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i += 1) {
    const away = distance(points[i] as Point, first, last);
    if (away > far) [far, at] = [away, i];
  }
  if (far <= TOLERANCE) return [first, last];
  return [...thin(points.slice(0, at + 1)).slice(0, -1), ...thin(points.slice(at))];
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
  return Math.hypot(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1)));
}
