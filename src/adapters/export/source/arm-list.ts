import type { Arm } from '../../../domain/model/body.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { escapeSigns } from '../../../domain/text/escape-markdown.ts';

const ARM = /^[-*+] (?:\[[ x]\] )?\*\*(.+?)\*\*:? *(?:→|->|=>)/;

/** Items by the words of their labels, in their order. */
type ArmItems = ReadonlyMap<string, readonly string[]>;

/** An arm that says more than its way stands in the step's text too: there it is one item of the list of arms. */
export function takeArms(text: string, arms: readonly Arm[]): { rest: string; items: ArmItems } {
  const labels = new Set(arms.map(({ label }) => wordsIn(label)));
  const items = new Map<string, string[]>();
  const rest: string[] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    const label = wordsIn(ARM.exec(line)?.[1] ?? '');
    if (labels.has(label)) {
      open = [...(items.get(label) ?? []), line.slice(2)];
      items.set(label, open);
    } else if (open && /^(?: |$)/.test(line)) open.push(`${open.pop() ?? ''}\n${line}`);
    else {
      open = undefined;
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
  items: ArmItems,
): string {
  const sign = /(?:^|\n)- [^\n]*(?:\n {2}[^\n]*|\n(?=\n {2}))*$/.test(text) ? '*' : '-';
  const link = (words: string, to: string) => `[${escapeSigns(words || 'on')}](${to})`;
  const way = ({ destination, text: words }: Arm): string => {
    if (destination.kind === 'step') return link(words, `#${encodeURIComponent(destination.anchor)}`);
    if (destination.kind === 'end')
      return ['end', escapeSigns(destination.reason)].filter(Boolean).join(': ');
    if (destination.kind !== 'file') return escapeSigns(words);
    const anchor = destination.anchor ? `#${encodeURIComponent(destination.anchor)}` : '';
    return link(words, encodePath(relative(destination.path)) + anchor);
  };
  const used = new Map<string, number>();
  return arms
    .map((arm) => {
      const words = wordsIn(arm.label);
      const at = used.get(words) ?? 0;
      used.set(words, at + 1);
      const own = items.get(words)?.[at]?.trimEnd();
      const { destination } = arm;
      const isHidden = destination.kind === 'file' && isWithheld(destination.path);
      const item = isHidden ? own?.replace(/(?<=(?:→|->|=>) *)withheld\b/, () => way(arm)) : own;
      return `${sign} ${item ?? `**${escapeSigns(arm.label)}** → ${way(arm)}`}`;
    })
    .join('\n');
}

/** A path as a link names it, whatever signs are in its names. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Without marks, entities and addresses of links. */
const wordsIn = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/&\w+;|[^\p{L}\p{N}]+/gu, ' ')
    .trim();
