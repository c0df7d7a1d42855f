import type { Scale } from '../../domain/model/own/scale.ts';

/** One spoke: the values of each series there, null where there is none. */
export interface RadarAxis {
  label: string;
  /** Shown under the label, each in a line of its own. */
  values: readonly string[];
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
  /** What each outline is, written on it. */
  names: { x: number; y: number; anchor: 'start' | 'end'; text: string }[];
  labels: {
    x: number;
    y: number;
    anchor: 'start' | 'middle' | 'end';
    label: string;
    values: readonly string[];
    href?: string;
  }[];
}

const WIDTH = 460;
const HEIGHT = 364;
const RADIUS = 116;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
/** From one line of a label to the next. */
const LINE = 17;

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
    names: namesOf(
      axes.map(({ target, current, evidenced }, index) => {
        const point = (value: number | null) => (value === null ? null : at(index, reach(value)));
        return { target: point(target), current: point(current), evidenced: point(evidenced) };
      }),
    ),
    labels: axes.map(({ label, values, href }, index) => {
      const { x, y } = at(index, RADIUS + 16);
      const side = x - CENTRE.x;
      const anchor = Math.abs(side) < 1 ? 'middle' : side > 0 ? 'start' : 'end';
      const up = y < CENTRE.y - RADIUS ? LINE * values.length : -2;
      return { x, y: y - up, anchor, label, values, ...(href ? { href } : {}) };
    }),
  };
}

type Point = { x: number; y: number };
type Outline = 'target' | 'current' | 'evidenced';

/** The sides that `name` may stand on, and by which distance to its neighbours one is chosen. */
const NAMED: readonly { name: Outline; away: readonly Outline[]; outside: boolean }[] = [
  { name: 'target', away: ['current'], outside: true },
  { name: 'evidenced', away: ['current'], outside: false },
  { name: 'current', away: ['target', 'evidenced'], outside: true },
];

/** Each name in the middle of that side of its outline where the others are farthest; no side bears two. */
function namesOf(axes: readonly Readonly<Record<Outline, Point | null>>[]): Radar['names'] {
  const sides = axes.map((one, index) => {
    const next = axes[(index + 1) % axes.length] ?? one;
    const middle = (name: Outline) => {
      const [a, b] = [one[name], next[name]];
      return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
    };
    return { target: middle('target'), current: middle('current'), evidenced: middle('evidenced') };
  });
  const taken = new Set<number>();
  return NAMED.flatMap(({ name, away, outside }) => {
    let best: { index: number; distance: number } | undefined;
    for (const [index, side] of sides.entries()) {
      const own = side[name];
      // Above and below the centre the name would run across the spoke.
      if (!own || taken.has(index) || Math.abs(own.x - CENTRE.x) < 12) continue;
      const distance = Math.min(
        ...away.map((other) => {
          const point = side[other];
          return point ? Math.hypot(point.x - own.x, point.y - own.y) : RADIUS;
        }),
      );
      if (!best || distance > best.distance) best = { index, distance };
    }
    const own = best && sides[best.index]?.[name];
    if (!best || !own) return [];
    taken.add(best.index);
    const isRight = own.x > CENTRE.x;
    const anchor = isRight === outside ? ('start' as const) : ('end' as const);
    return [{ x: round(own.x + (anchor === 'start' ? 6 : -6)), y: round(own.y + 4), anchor, text: name }];
  });
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
