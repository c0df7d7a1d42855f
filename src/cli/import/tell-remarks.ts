import { printable, printableLine } from '../../adapters/report/printable.ts';
import type { Terminal } from '../command.ts';

/** Remarks that are told of each kind: whoever has more mends the pattern, not the rows. */
const MOST_REMARKS = 100;

/** Something to say about one thing: a line, a rule, a file. */
export interface Remark {
  about: string;
  text: string;
}

/** Tells remarks of one kind; equal words about many things are told once, with how many and the first few. */
export function tellRemarks(terminal: Terminal, label: string, remarks: readonly Remark[]): void {
  const groups = [...Map.groupBy(remarks, ({ text }) => text)];
  for (const [text, same] of groups.slice(0, MOST_REMARKS)) {
    const names = same.slice(0, 3).map(({ about }) => printableLine(about));
    const more = same.length - names.length;
    const about = `${names.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
    terminal.err(`${label}  ${about}: ${printable(text)}\n`);
  }
  const more = groups.length - MOST_REMARKS;
  if (more > 0) terminal.err(`${label}  ${more.toLocaleString('en-GB')} more of the same kind\n`);
}
