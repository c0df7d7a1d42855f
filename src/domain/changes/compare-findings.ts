/** What two judgements of one rule are told apart by: not by the line, which moves when another is mended. */
export interface ToldFinding {
  code: string;
  severity: string;
  file: string;
  line: number | null;
  message: string;
}

/** Findings of the one that the other has not; of several alike, as many as there are more. */
export function findingsBeyond<Finding extends ToldFinding>(
  one: readonly Finding[],
  other: readonly ToldFinding[],
): Finding[] {
  const left = new Map<string, number>();
  for (const finding of other) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return one.filter((finding) => {
    const count = left.get(nameOf(finding)) ?? 0;
    left.set(nameOf(finding), count - 1);
    return count <= 0;
  });
}

function nameOf({ code, severity, file, message }: ToldFinding): string {
  return JSON.stringify([code, severity, file, message]);
}
