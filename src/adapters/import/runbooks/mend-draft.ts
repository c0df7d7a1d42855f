import type { Nodes } from 'mdast';
import { PHASE_TITLES } from '../../../domain/model/phase.ts';
import { parseGfm } from '../../../markdown/gfm-parser.ts';
import { walk } from '../../../markdown/parse-tree.ts';
import { editText } from './edit-text.ts';
import { endOf, startOf } from './find-parts.ts';
import { remark, type Ledger } from './ledger.ts';
import { unlinked } from './rewrite-links.ts';

/** What a check says of a draft. */
export interface Fault {
  code: string;
  message: string;
  /** In the draft's file. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fix?: {
    replacement: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
  };
}

type Mend = (text: string, at: number, end: number, ledger: Ledger, fault: Fault) => string;

/** What the draft's shape makes of words that were never meant so, taken back; what leads nowhere, as text. */
const MENDS: readonly (readonly [RegExp, Mend])[] = [
  [
    /^link\/(?:dead-anchor|ambiguous-anchor|dead-file|leaves-root|unsafe-scheme|empty|no-page)$|^link\/dead-picture$/,
    unlink,
  ],
  [/^link\/no-definition$/, escapeBracket],
  [/^step\/equal-boxes$/, plainItem],
  [
    /^runbook\/(?:arm-leads-nowhere|next-leads-nowhere|unreachable-step|cycle-without-exit)$|^reference\/|^runbook\/overlapping-arms$/,
    plainLabels,
  ],
  [/^runbook\/decision-without-arms$/, plainDecision],
  [/^diagram\//, asCode],
  [/^content\/secret$/, withoutSecret],
  [/^excuse\//, plainComment],
  [/^runbook\/missing-phases$/, withPhases],
];

/** The draft without its errors, as far as that is known how; the same text where it is not. */
export function mendDraft(text: string, faults: readonly Fault[], ledger: Ledger): string {
  const known = faults.toSorted((a, b) => b.line - a.line || b.column - a.column);
  return known.reduce((now, fault) => {
    const mend = MENDS.find(([code]) => code.test(fault.code))?.[1];
    return mend
      ? mend(
          now,
          offsetOf(now, fault.line, fault.column),
          offsetOf(now, fault.endLine, fault.endColumn),
          ledger,
          fault,
        )
      : now;
  }, text);
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf('\n', at);
    if (next === -1) break;
    at = next + 1;
  }
  return Math.min(at + column - 1, text.length);
}

/** The front matter blanked, so that places count in the file. */
const blanked = (text: string) => text.replace(/^---\n[^]*?\n---\n/, (front) => front.replace(/[^\n]/g, ' '));

function unlink(text: string, at: number, _end: number, ledger: Ledger, { message, fix }: Fault): string {
  if (fix && /^#|^[\w-]+$/.test(fix.replacement)) {
    const [from, to] = [offsetOf(text, fix.line, fix.column), offsetOf(text, fix.endLine, fix.endColumn)];
    remark(ledger, 'guessed', `${message} Its anchor is taken for "${fix.replacement}"`, { minutes: 0.25 });
    return text.slice(0, from) + fix.replacement + text.slice(to);
  }
  const root = parseGfm(blanked(text));
  const definitions = new Map(
    [...walk(root)].flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  for (const node of [...walk(root)].toReversed()) {
    if (startOf(node) > at || endOf(node) < at) continue;
    if (node.type === 'link' || node.type === 'image')
      return editText(text, [
        unlinked(text, node, node.url, ledger, message.replace(/[.:]?\s*(?:"[^"]*")?\.?$/, '')),
      ]);
    if (node.type === 'linkReference' || node.type === 'imageReference')
      return editText(text, [unlinked(text, node, definitions.get(node.identifier) ?? '', ledger, message)]);
    if (node.type === 'html')
      return editText(text, [
        {
          start: startOf(node),
          end: endOf(node),
          text: unlinkedHtml(text, node, ledger, message),
        },
      ]);
  }
  return text;
}

function unlinkedHtml(text: string, node: Nodes, ledger: Ledger, message: string): string {
  remark(ledger, 'person', `${message} It is no longer linked`, {
    minutes: 0.25,
  });
  return text
    .slice(startOf(node), endOf(node))
    .replace(
      /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi,
      (_, a: string | undefined, b: string | undefined, c: string | undefined) => {
        const address = a ?? b ?? c ?? '';
        ledger.added.push(address);
        return ` title="${address.replaceAll('"', '')}"`;
      },
    );
}

function escapeBracket(text: string, at: number, _end: number, ledger: Ledger): string {
  remark(ledger, 'person', 'brackets that name a link which nothing defines are shown as brackets', {
    minutes: 0.25,
  });
  const bracket = text.indexOf('[', at);
  return bracket === -1 ? text : `${text.slice(0, bracket)}\\${text.slice(bracket)}`;
}

function plainItem(text: string, at: number, _end: number, ledger: Ledger, { message }: Fault): string {
  remark(ledger, 'person', `${message} The second is a plain item: say in each what it is about`, {
    minutes: 0.25,
  });
  const box = /\[[ xX]\][ \t]+/g;
  box.lastIndex = at;
  const found = box.exec(text);
  return found && found.index - at < 40
    ? text.slice(0, found.index) + text.slice(found.index + found[0].length)
    : text;
}

/** Labels in bold that the product reads as facts or arms: in italics they are words. */
function plainLabels(text: string, at: number, end: number, ledger: Ledger, { message }: Fault): string {
  remark(ledger, 'guessed', `${message} It is taken for words, not for a way through the page`, {
    minutes: 0.25,
  });
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', Math.max(at, end - 1));
  const to = next === -1 ? text.length : next;
  const plain = inItalics(text.slice(from, to));
  // A step that nothing reaches: a way above it leads elsewhere.
  return plain === text.slice(from, to)
    ? text.slice(0, bodyAt(text)) + inItalics(text.slice(bodyAt(text)), true)
    : text.slice(0, from) + plain + text.slice(to);
}

const bodyAt = (text: string) => /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0;

function inItalics(lines: string, ways = false): string {
  const label = ways
    ? /(?:\*\*|__)((?:Next|If it fails)\s*:?)(?:\*\*|__)/gi
    : /(?:\*\*|__)([^*_\n]{1,80}?)(?:\*\*|__)(?=\s*(?:→|->|=>|:)|(?<=:(?:\*\*|__))|\s)/g;
  const turned = lines.replace(label, '*$1*');
  return ways
    ? turned.replace(
        /^(\s*(?:[-*+]|\d+[.)])\s+)(?:\*\*|__)([^*\n]{1,80}?)(?:\*\*|__)(?=\s*(?:→|->|=>))/gm,
        '$1*$2*',
      )
    : turned;
}

function plainDecision(text: string, at: number, _end: number, ledger: Ledger, { message }: Fault): string {
  remark(ledger, 'person', `${message} It is a plain step: write its answers as arms`, { minutes: 0.5 });
  const line = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  return (
    text.slice(0, at) +
    text.slice(at, line).replace(/decision(\s*)[:–—-]/i, (word) => `${word.slice(0, 8)},`) +
    text.slice(line)
  );
}

function asCode(text: string, at: number, _end: number, ledger: Ledger, { message }: Fault): string {
  remark(ledger, 'person', `${message} It is kept as its source`, {
    minutes: 1,
  });
  const from = text.lastIndexOf('mermaid', at + 200 > text.length ? text.length : at + 10);
  if (from === -1) return text;
  ledger.added.push('text');
  return `${text.slice(0, from)}text ${text.slice(from)}`;
}

function withoutSecret(text: string, at: number, end: number, ledger: Ledger, { message }: Fault): string {
  ledger.dropped.push(text.slice(at, end));
  ledger.added.push('secret left out');
  remark(ledger, 'person', `${message} It is left out: have it revoked, and say where the new one is kept`, {
    minutes: 1,
  });
  return `${text.slice(0, at)}<secret left out>${text.slice(end)}`;
}

/** What looked like a phase is none to the product. */
function withPhases(text: string, _at: number, _end: number, ledger: Ledger): string {
  const wanted = (['analysis', 'containment', 'recovery'] as const).map((phase) => PHASE_TITLES[phase]);
  const parts = wanted.map(
    (title) => `\n## ${title}\n\nTODO: the imported page has no part for this phase.\n`,
  );
  ledger.added.push(...parts);
  remark(ledger, 'person', 'its phases are not told apart: write them, or move steps there (marked TODO)', {
    minutes: 2,
  });
  return `${text.trimEnd()}\n${parts.join('')}`;
}

function plainComment(text: string, at: number, _end: number, ledger: Ledger): string {
  remark(ledger, 'guessed', 'a comment that would have silenced a rule is kept, and silences none');
  const from = text.lastIndexOf('<!--', at + 4);
  return from === -1 ? text : `${text.slice(0, from + 4)} source:${text.slice(from + 4)}`;
}
