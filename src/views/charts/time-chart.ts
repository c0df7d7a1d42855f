import { dayNumber } from '../../domain/model/time/calendar.ts';
import type { Day } from '../../domain/model/time/day.ts';

export interface ChartPoint {
  day: Day;
  value: number | null;
  /** As the page writes the value. */
  text: string;
  /** The value alone, to stand in the chart; where `text` says more. */
  short?: string;
}

export interface ChartSeries {
  name: string;
  /** Which stroke it is drawn with. */
  stroke: 'main' | 'second' | 'target';
  points: readonly ChartPoint[];
}

export interface TimeChart {
  size: { width: number; height: number };
  grid: { y: number; label: string }[];
  days: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  band: string;
  lines: {
    name: string;
    stroke: ChartSeries['stroke'];
    path: string;
    dots: { x: number; y: number; text: string }[];
    /** At its end: its name, where there are several, and its last value. */
    label: { x: number; y: number; text: string };
    /** The first value, above its dot; of the main line only. */
    start: { x: number; y: number; text: string } | null;
  }[];
  /** Where the plot ends on the left and the right. */
  from: number;
  to: number;
}

const SIZE = { width: 480, height: 220 };
const PLOT = { right: 372, top: 14, bottom: 190 };

export interface TimeChartInput {
  series: readonly ChartSeries[];
  /** Bounds on the same days as the first series. */
  band?: readonly { day: Day; low: number | null; high: number | null }[];
  range: { min: number; max: number };
  /** Values with a grid line, as text. */
  ticks: readonly { value: number; label: string }[];
}

/** Lines over days. A line needs two points: null where no series has them. */
export function timeChart({ series, band = [], range, ticks }: TimeChartInput): TimeChart | null {
  const drawn = series
    .map((one) => ({ ...one, points: one.points.filter(hasValue) }))
    .filter(({ points }) => points.length >= 2);
  const days = [...new Set(drawn.flatMap(({ points }) => points.map(({ day }) => day)))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const left = 14 + 7 * Math.max(...ticks.map(({ label }) => label.length));
  const x = (day: Day) =>
    round(
      left +
        ((dayNumber(day) - dayNumber(first)) / (dayNumber(last) - dayNumber(first))) * (PLOT.right - left),
    );
  const y = (value: number) =>
    round(PLOT.bottom - ((value - range.min) / (range.max - range.min || 1)) * (PLOT.bottom - PLOT.top));
  const edges = band.filter(({ low, high }) => low !== null && high !== null);
  const lines = drawn.map(({ name, stroke, points }) => {
    const dots = points.map(({ day, value, text }) => ({ x: x(day), y: y(value), text: `${day}: ${text}` }));
    const [first, last] = [points[0]!, points.at(-1)!];
    const end = last.short ?? last.text;
    return {
      name,
      stroke,
      path: line(dots),
      dots,
      label: { x: PLOT.right + 8, y: dots.at(-1)!.y + 4, text: drawn.length > 1 ? `${name} ${end}` : end },
      start:
        stroke === 'main' ? { x: dots[0]!.x + 4, y: dots[0]!.y - 8, text: first.short ?? first.text } : null,
    };
  });
  spread(lines.map(({ label }) => label));
  return {
    size: SIZE,
    from: left,
    to: PLOT.right,
    grid: ticks.map(({ value, label }) => ({ y: y(value), label })),
    days: labelled(days).map((day) => ({
      x: x(day),
      label: day.slice(0, 7),
      anchor: day === first ? 'start' : day === last ? 'end' : 'middle',
    })),
    band:
      edges.length < 2
        ? ''
        : `${line([...edges.map(({ day, high }) => ({ x: x(day), y: y(high!) })), ...[...edges].reverse().map(({ day, low }) => ({ x: x(day), y: y(low!) }))])}Z`,
    lines,
  };
}

/** Grid lines at the whole numbers of a scale. */
export function wholeTicks({ min, max }: { min: number; max: number }): { value: number; label: string }[] {
  const from = Math.ceil(min);
  return Array.from({ length: Math.floor(max) - from + 1 }, (_, index) => ({
    value: from + index,
    label: String(from + index),
  }));
}

/** Grid lines from 0 to a round number not below `most`. */
export function roundTicks(
  most: number,
  word: (value: number) => string,
): { value: number; label: string }[] {
  const steps = [15, 30, 60, 120, 240, 480, 720, 1440, 2880, 5760, 11520, 20160, 43200];
  const step = steps.find((one) => most / one <= 4) ?? Math.ceil(most / 4);
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => ({
    value: index * step,
    label: word(index * step),
  }));
}

function hasValue(point: ChartPoint): point is ChartPoint & { value: number } {
  return point.value !== null;
}

/** The labels at both ends stand on one side of their day, whole; at the size that a phone shows, too. */
const END = 1.5;

/** First, last, and what fits between. */
function labelled(days: readonly Day[]): Day[] {
  const [first, last] = [dayNumber(days[0]!), dayNumber(days.at(-1)!)];
  const room = (last - first) / 5;
  const kept: Day[] = [days[0]!];
  for (const day of days.slice(1, -1)) {
    const before = kept.length === 1 ? room * END : room;
    if (dayNumber(day) - dayNumber(kept.at(-1)!) >= before && last - dayNumber(day) >= room * END)
      kept.push(day);
  }
  return [...kept, days.at(-1)!];
}

/** Moves names at the line ends apart, so that none covers another. */
function spread(labels: { y: number }[]): void {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  for (const [index, label] of sorted.entries()) {
    const above = sorted[index - 1];
    if (above && label.y - above.y < 13) label.y = round(above.y + 13);
  }
}

function line(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
