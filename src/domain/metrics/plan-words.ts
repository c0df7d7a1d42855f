import type { Scenario } from './plan-exercises.ts';

/** What a plan calls its parts, in a terminal and on a page. */
export const BESIDE = 'Beside the way: any of them may take these in';
export const UNREACHED = 'No way leads here from the first step';

export function headOf({ minutes }: Scenario, at: number): string {
  return `Scenario ${at + 1}${minutes > 0 ? `, at least ${timeOf(minutes)} by the times of its steps` : ''}`;
}

function timeOf(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ');
}
