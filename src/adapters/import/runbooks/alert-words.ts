/** The forge's five alerts, by the words that other generators have for theirs. */
const ALERTS: Readonly<Record<string, readonly string[]>> = {
  NOTE: 'note info information todo abstract summary tldr seealso question help faq example quote cite success check done notice primary secondary light dark default'.split(
    ' ',
  ),
  TIP: 'tip hint recommendation'.split(' '),
  IMPORTANT: 'important attention required'.split(' '),
  WARNING: 'warning caution warn alert'.split(' '),
  CAUTION: 'danger error failure fail bug critical missing'.split(' '),
};

const BY_WORD = new Map(
  Object.entries(ALERTS).flatMap(([alert, words]) => words.map((word) => [word, alert] as const)),
);

/** True of a word that names a kind of box. */
export function isAlertWord(word: string): boolean {
  return BY_WORD.has(word.toLowerCase());
}

/** An alert of the forge around some lines, with the word or title that the source gives it. */
export function alertLines(word: string, title: string, content: readonly string[]): string[] {
  const alert = BY_WORD.get(word.toLowerCase()) ?? 'NOTE';
  const own = word.toLowerCase() === alert.toLowerCase() || word === '' ? '' : capital(word);
  const head = [own, title].filter(Boolean).join(': ');
  const kept = trimBlank(content);
  const inner = [...(head ? [`**${head}**`] : []), ...(head && kept.length > 0 ? [''] : []), ...kept];
  return ['', `> [!${alert}]`, ...(inner.length > 0 ? inner : ['']).map((line) => `> ${line}`.trimEnd()), ''];
}

/** Words that come with the alert and do not stand in the source. */
export function alertAdds(word: string): string {
  const alert = BY_WORD.get(word.toLowerCase()) ?? 'NOTE';
  return word.toLowerCase() === alert.toLowerCase() ? '' : alert;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function trimBlank(lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return from === -1 ? [] : lines.slice(from, to + 1);
}
