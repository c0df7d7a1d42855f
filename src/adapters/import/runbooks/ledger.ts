/** One thing to know of an imported page. */
export interface Remark {
  /** Carried as it was meant, taken for something, or left to a person. */
  kind: 'recognised' | 'guessed' | 'person';
  /** In the source; absent where it is about all of it. */
  line?: number;
  text: string;
  /** What a person needs for it. */
  minutes?: number;
}

/** What was made of a page, the same thing told once: the words that left it and came to it are named, or the comparison of words fails. */
export interface Ledger {
  remarks: Remark[];
  dropped: string[];
  added: string[];
}

export function openLedger(): Ledger {
  return { remarks: [], dropped: [], added: [] };
}

export function remark(
  { remarks }: Ledger,
  kind: Remark['kind'],
  text: string,
  { line, minutes }: { line?: number | undefined; minutes?: number } = {},
): void {
  if (remarks.some((known) => known.kind === kind && known.text === text)) return;
  remarks.push({
    kind,
    text,
    ...(line ? { line } : {}),
    ...(minutes ? { minutes } : {}),
  });
}

/** Minutes that a person needs before the page can be relied on, reckoned by what is asked of them. */
export function minutesOf({ remarks }: Pick<Ledger, 'remarks'>): number {
  return remarks.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}
