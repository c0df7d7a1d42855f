import { describe, expect, it } from 'vitest';
import { radar, type RadarAxis } from './radar.ts';

const SCALE = { min: 0, max: 5, step: 0.5 };
const axis = (current: number | null): RadarAxis => ({
  label: 'A',
  values: [],
  current,
  evidenced: current,
  target: 5,
  low: 0,
  high: 5,
});

describe('radar', () => {
  it('puts the top of the scale on the first spoke straight above the centre', () => {
    const { dots, centre, spokes } = radar([axis(5), axis(0), axis(0), axis(0)], SCALE);
    expect(dots[0]).toEqual({ x: centre.x, y: spokes[0]!.y });
    expect(dots[1]).toEqual(centre);
  });
  it('has a ring for each whole number above the bottom', () => {
    expect(radar([axis(1), axis(1), axis(1)], SCALE).rings.map(({ label }) => label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(
      radar([axis(1), axis(1), axis(1)], { min: 1, max: 4, step: 1 }).rings.map(({ label }) => label),
    ).toEqual(['2', '3', '4']);
  });
  it.each([
    { values: [1, 2, 3, 4], path: /^M[^M]*Z$/ },
    { values: [1, null, 3, 4], path: /^M[^M]+M[^M]+L[^M]+L[^M]+$/ },
    { values: [null, null, null, null], path: /^$/ },
  ])('breaks the line where a value is missing: $values', ({ values, path }) => {
    const { current, dots } = radar(values.map(axis), SCALE);
    expect(current).toMatch(path);
    expect(dots).toHaveLength(values.filter((value) => value !== null).length);
  });
});
