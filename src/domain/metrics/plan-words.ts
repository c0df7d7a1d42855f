import type { Scenario } from './plan-exercises.ts';

/** What a plan calls its parts, in a terminal and on a page. */
export const BESIDE = 'Beside the way: any of them may take these in';
export const UNREACHED = 'No way leads here from the first step';

export function headOf({ minutes }: Scenario, at: number): string {
  return `Scenario ${at + 1}${minutes > 0 ? `, at least ${timeOf(minutes)} by the times of its steps` : ''}`;
}

function timeOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
