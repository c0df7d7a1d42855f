/** Whole scores from one end of the scale to the other. */
export function wholeScores({ min, max }: { min: number; max: number }): number[] {
  const first = Math.ceil(min);
  return Array.from(
    { length: Math.max(0, Math.min(Math.floor(max) - first + 1, 1000)) },
    (_, at) => first + at,
  );
}
