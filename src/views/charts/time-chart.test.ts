import { describe, expect, it } from 'vitest';
import { roundTicks, timeChart, wholeTicks } from './time-chart.ts';

const RANGE = { min: 0, max: 5 };
const series = (values: readonly [string, number | null][]) => [
  {
    name: 'Current',
    stroke: 'main' as const,
    points: values.map(([day, value]) => ({ day, value, text: String(value) })),
  },
];
const draw = (values: readonly [string, number | null][]) =>
  timeChart({ series: series(values), range: RANGE, ticks: wholeTicks(RANGE) });

describe('timeChart', () => {
  it.each([
    { why: 'nothing', values: [] },
    { why: 'one point', values: [['2026-01-01', 2]] },
    {
      why: 'one value besides gaps',
      values: [
        ['2026-01-01', 2],
        ['2026-02-01', null],
      ],
    },
  ] as { why: string; values: [string, number | null][] }[])(
    'is null for $why: a line needs two points',
    ({ values }) => {
      expect(draw(values)).toBeNull();
    },
  );
  it('places days by their distance and values by the range', () => {
    const chart = draw([
      ['2026-01-01', 0],
      ['2026-01-11', 5],
      ['2026-01-21', 2.5],
    ])!;
    const [first, second, third] = chart.lines[0]!.dots as unknown as [D, D, D];
    expect(first.x).toBe(chart.from);
    expect(third.x).toBe(chart.to);
    expect(second.x).toBeCloseTo((first.x + third.x) / 2, 0);
    expect([first.y, second.y]).toEqual([chart.grid[0]!.y, chart.grid[5]!.y]);
    expect(third.y).toBeCloseTo((first.y + second.y) / 2, 0);
  });
  it('moves names apart that would stand on each other', () => {
    const both = timeChart({
      series: [
        ...series([
          ['2026-01-01', 1],
          ['2026-02-01', 3],
        ]),
        {
          name: 'Evidenced',
          stroke: 'second',
          points: [
            { day: '2026-01-01', value: 1, text: '' },
            { day: '2026-02-01', value: 3, text: '' },
          ],
        },
      ],
      range: RANGE,
      ticks: wholeTicks(RANGE),
    })!;
    const [a, b] = both.lines.map(({ label }) => label!.y) as [number, number];
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(13);
  });
  it('leaves out days between that would not fit', () => {
    const chart = draw([
      ['2026-01-01', 1],
      ['2026-01-02', 1],
      ['2026-06-30', 1],
      ['2026-12-30', 1],
      ['2026-12-31', 1],
    ])!;
    expect(chart.days.map(({ label }) => label)).toEqual(['2026-01', '2026-06', '2026-12']);
  });
});

type D = { x: number; y: number };

it.each([
  { most: 0, values: [0, 15] },
  { most: 42, values: [0, 15, 30, 45] },
  { most: 4393, values: [0, 1440, 2880, 4320, 5760] },
])('grid lines up to $most minutes', ({ most, values }) => {
  expect(roundTicks(most, String).map(({ value }) => value)).toEqual(values);
});
