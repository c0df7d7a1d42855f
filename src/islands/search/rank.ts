/** A responder looks for what to do: a runbook outranks a page about it that matches about as well. */
const FACTORS: Readonly<Record<string, number>> = { Runbook: 3, Alert: 1.5, Step: 1.5 };

export interface Ranked {
  score: number;
  kind: string | undefined;
}

/** Best first; equals keep their order. */
export function rankResults<Result extends Ranked>(results: readonly Result[]): Result[] {
  const weight = ({ score, kind }: Ranked) => score * (FACTORS[kind ?? ''] ?? 1);
  return [...results].sort((a, b) => weight(b) - weight(a));
}
