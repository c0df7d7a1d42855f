import { walk, parseTree } from '../../../markdown/parse-tree.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Words of a text, in lower case. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Words that a forge shows of a Markdown text, in their order; those within comments and above code too, since nothing may be lost. */
export function visibleWords(text: string): string[] {
  const words: string[] = [];
  for (const node of walk(parseTree(text))) {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(...wordsIn(node.value));
    else if (node.type === 'code')
      words.push(...wordsIn(`${node.lang ?? ''} ${node.meta ?? ''}`), ...wordsIn(node.value));
    else if (node.type === 'image') words.push(...wordsIn(node.alt ?? ''));
    else if (node.type === 'imageReference') words.push(...wordsIn(node.alt ?? ''));
    else if (node.type === 'html') words.push(...wordsIn(withoutTags(node.value)));
  }
  return words;
}

/** Between tags and within comments; an attribute that is read aloud is words too. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--|-->/g, ' ')
    .replace(/<\/?[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*>/g, (tag) =>
      [...tag.matchAll(/\b(?:alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
        .map(([, a, b]) => a ?? b)
        .join(' '),
    );
}

export interface WordDifference {
  lost: string[];
  added: string[];
}

/** Words that one text has more of than another, both ways, but for those that are accounted for. */
export function compareWords(
  before: readonly string[],
  after: readonly string[],
  { dropped, added }: { dropped: readonly string[]; added: readonly string[] },
): WordDifference {
  const balance = new Map<string, number>();
  const count = (words: readonly string[], by: number) => {
    for (const word of words) balance.set(word, (balance.get(word) ?? 0) + by);
  };
  count(before, 1);
  count(after, -1);
  const may = (texts: readonly string[]) => {
    const left = new Map<string, number>();
    for (const word of texts.flatMap(wordsIn)) left.set(word, (left.get(word) ?? 0) + 1);
    return left;
  };
  const [mayGo, mayCome] = [may(dropped), may(added)];
  const over = (sign: number, allowed: ReadonlyMap<string, number>) =>
    [...balance].filter(([word, by]) => by * sign > (allowed.get(word) ?? 0)).map(([word]) => word);
  return { lost: over(1, mayGo), added: over(-1, mayCome) };
}
