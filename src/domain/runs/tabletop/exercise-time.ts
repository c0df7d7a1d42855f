const MINUTE = 60_000;

/** Minutes of exercise time as its packs write them: `0:08`, `1:15`. */
export const minuteFace = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;

/** Milliseconds of exercise time in whole minutes, `0:08`. */
export const timeFace = (elapsed: number): string => minuteFace(elapsed / MINUTE);

/** The same to the second, `0:08:41`. */
export const secondFace = (elapsed: number): string =>
  `${timeFace(elapsed)}:${String(Math.floor(elapsed / 1000) % 60).padStart(2, '0')}`;

export interface Due {
  kind: 'ahead' | 'due' | 'late';
  words: string;
}

/** How an inject of that minute stands: `due in 4 min`, `due`, `late by 3 min`. */
export function dueOf(minute: number, elapsed: number): Due {
  const left = minute * MINUTE - elapsed;
  if (left > 0) return { kind: 'ahead', words: `due in ${spanOf(Math.ceil(left / MINUTE))}` };
  const late = Math.floor(-left / MINUTE);
  return late === 0 ? { kind: 'due', words: 'due' } : { kind: 'late', words: `late by ${spanOf(late)}` };
}

/** `4 min`, `1 h 05 min`. */
function spanOf(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
