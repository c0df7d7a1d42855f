import { MOST_VERDICTS, TRIAGE_FILE, Verdict } from '../model/browser/triage-log.ts';

/** Verdicts as they are stored; `damaged` where something else stands there, which is then kept apart. */
export function readVerdicts(text: string | null): { verdicts: Verdict[]; damaged: boolean } {
  if (text === null) return { verdicts: [], damaged: false };
  try {
    const data: unknown = JSON.parse(text);
    if (!Array.isArray(data)) return { verdicts: [], damaged: true };
    const read = data.slice(0, MOST_VERDICTS).map((one) => Verdict.safeParse(one));
    const verdicts = read.flatMap((one) => (one.success ? [one.data] : []));
    return { verdicts, damaged: verdicts.length < data.length };
  } catch {
    return { verdicts: [], damaged: true };
  }
}

export function triageText(verdicts: readonly Verdict[], exported: string): string {
  return `${JSON.stringify({ ...TRIAGE_FILE, exported, verdicts }, null, 1)}\n`;
}

export const VERDICTS = { 'true-positive': 'True positive', 'false-positive': 'False positive' } as const;

/** What the log of a run is told of the alert that began it. */
export function verdictNote({ title, alert, verdict, reason, answers }: Verdict): string {
  const lines = [
    `Alert ${title} (${alert}): ${VERDICTS[verdict].toLowerCase()}. ${reason}`,
    ...answers.map(({ question, answer }) => `${question} ${answer}`),
  ];
  return lines.join('\n').slice(0, 5000).trim();
}
