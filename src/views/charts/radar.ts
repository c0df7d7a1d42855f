import type { Scale } from '../../domain/model/site.ts';

/** One spoke: the values of each series there, null where there is none. */
export interface RadarAxis {
  label: string;
  /** Shown under the label. */
  value: string;
  href?: string;
  current: number | null;
  evidenced: number | null;
  target: number | null;
  low: number | null;
  high: number | null;
}

export interface Radar {
  size: { width: number; height: number };
  /** Whole numbers of the scale, the innermost first. */
  rings: { points: string; label: string; x: number; y: number }[];
  spokes: { x: number; y: number }[];
  centre: { x: number; y: number };
  /** The bounds: outside is high, the hole is low. */
  band: string;
  target: string;
  evidenced: string;
  current: string;
  dots: { x: number; y: number }[];
  labels: {
    x: number;
    y: number;
    anchor: 'start' | 'middle' | 'end';
    label: string;
    value: string;
    href?: string;
  }[];
}

const WIDTH = 420;
const HEIGHT = 330;
const RADIUS = 116;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };

/** A radar chart of at least three axes; values outside the scale do not occur. */
export function radar(axes: readonly RadarAxis[], scale: Scale): Radar {
  const at = (index: number, part: number) => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return { x: round(CENTRE.x + Math.cos(angle) * part), y: round(CENTRE.y + Math.sin(angle) * part) };
  };
  const reach = (value: number) => ((value - scale.min) / (scale.max - scale.min)) * RADIUS;
  const outline = (value: (axis: RadarAxis) => number | null) =>
    path(
      axes.map((axis, index) => {
        const own = value(axis);
        return own === null ? null : at(index, reach(own));
      }),
    );
  const whole = Array.from(
    { length: Math.floor(scale.max) - Math.ceil(scale.min) + 1 },
    (_, index) => Math.ceil(scale.min) + index,
  );
  return {
    size: { width: WIDTH, height: HEIGHT },
    centre: CENTRE,
    rings: whole
      .filter((value) => value > scale.min)
      .map((value) => {
        const { x, y } = at(0, reach(value));
        return {
          points: axes.map((_, index) => Object.values(at(index, reach(value))).join(',')).join(' '),
          label: String(value),
          x: x + 4,
          y: y + 4,
        };
      }),
    spokes: axes.map((_, index) => at(index, RADIUS)),
    band: `${outline(({ high }) => high)}${outline(({ low }) => low)}`,
    target: outline(({ target }) => target),
    evidenced: outline(({ evidenced }) => evidenced),
    current: outline(({ current }) => current),
    dots: axes.flatMap(({ current }, index) => (current === null ? [] : [at(index, reach(current))])),
    labels: axes.map(({ label, value, href }, index) => {
      const { x, y } = at(index, RADIUS + 16);
      const side = x - CENTRE.x;
      const anchor = Math.abs(side) < 1 ? 'middle' : side > 0 ? 'start' : 'end';
      return { x, y: y + (y < CENTRE.y - RADIUS ? -16 : 2), anchor, label, value, ...(href ? { href } : {}) };
    }),
  };
}

/** A closed path; where a point is missing the line is broken. */
function path(points: readonly ({ x: number; y: number } | null)[]): string {
  const isWhole = points.every((point) => point !== null);
  const steps: string[] = [];
  const around = isWhole ? points : [...points, points[0] ?? null];
  for (const [index, point] of around.entries()) {
    if (point) steps.push(`${index > 0 && around[index - 1] ? 'L' : 'M'}${point.x} ${point.y}`);
  }
  return steps.join('') + (isWhole && steps.length > 0 ? 'Z' : '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
