import type { Arm } from '../../../domain/model/body.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { escapeSigns } from '../../../domain/text/escape-markdown.ts';

const ARM = /^[-*+] (?:\[[ x]\] )?\*\*(.+?)\*\*:? *(?:→|->|=>)/;

/** An arm that says more than its way stands in the step's text too: there it is one item of the list of arms. */
export function takeArms(text: string, arms: readonly Arm[]): { rest: string; items: Map<string, string> } {
  const labels = new Set(arms.map(({ label }) => wordsIn(label)));
  const items = new Map<string, string>();
  const rest: string[] = [];
  let item: string | undefined;
  for (const line of text.split('\n')) {
    const label = wordsIn(ARM.exec(line)?.[1] ?? '');
    const held = item === undefined ? undefined : items.get(item);
    if (labels.has(label) && !items.has(label)) items.set((item = label), line.slice(2));
    else if (item !== undefined && held !== undefined && /^(?: |$)/.test(line))
      items.set(item, `${held}\n${line}`);
    else {
      item = undefined;
      rest.push(line);
    }
  }
  return { rest: rest.join('\n').trim(), items };
}

/** The ways out of a decision. Two lists of one sign that touch would be one. */
export function armList(
  { relative }: { relative(path: string): string },
  arms: readonly Arm[],
  text: string,
  items: ReadonlyMap<string, string>,
): string {
  const sign = /(?:^|\n)- [^\n]*(?:\n {2}[^\n]*|\n(?=\n {2}))*$/.test(text) ? '*' : '-';
  const link = (words: string, to: string) => `[${escapeSigns(words || 'on')}](${to})`;
  const way = ({ destination, text: words }: Arm): string => {
    if (destination.kind === 'step') return link(words, `#${encodeURIComponent(destination.anchor)}`);
    if (destination.kind === 'end')
      return ['end', escapeSigns(destination.reason)].filter(Boolean).join(': ');
    if (destination.kind !== 'file' || isWithheld(destination.path)) return escapeSigns(words);
    const anchor = destination.anchor ? `#${encodeURIComponent(destination.anchor)}` : '';
    return link(words, encodePath(relative(destination.path)) + anchor);
  };
  return arms
    .map((arm) => {
      const own = items.get(wordsIn(arm.label))?.trimEnd();
      return `${sign} ${own ?? `**${escapeSigns(arm.label)}** → ${way(arm)}`}`;
    })
    .join('\n');
}

/** A path as a link names it, whatever signs are in its names. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const wordsIn = (text: string): string => text.replace(/&\w+;|[^\p{L}\p{N}]+/gu, ' ').trim();
