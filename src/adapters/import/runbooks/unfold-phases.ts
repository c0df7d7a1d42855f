import type { List, ListItem, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { editText, type Edit } from './edit-text.ts';
import { endOf, phaseRows, phasesNamed, startOf } from './find-parts.ts';
import { remark, type Ledger } from './ledger.ts';
import { dedent } from './lines-of-text.ts';

/** Phases that are rows of a table or items of a list become lines in bold with their text below. */
export function unfoldPhases(text: string, root: Root, ledger: Ledger): string {
  const edits = root.children.flatMap((node): Edit[] => {
    const lines =
      node.type === 'table'
        ? tableLines(text, node, ledger)
        : node.type === 'list'
          ? listLines(text, node, ledger)
          : undefined;
    return lines ? [{ start: startOf(node), end: endOf(node), text: lines }] : [];
  });
  return editText(text, edits);
}

function tableLines(text: string, table: Table, ledger: Ledger): string | undefined {
  const rows = phaseRows(table);
  if (!rows) return undefined;
  remark(ledger, 'recognised', 'phases as rows of a table: each is a part of its own');
  const cell = (row: number, at: number) => {
    const node = table.children[row]?.children[at];
    return node?.children.length
      ? text
          .slice(startOf(node.children[0] as RootContent), endOf(node.children.at(-1) as RootContent))
          .replaceAll('\\|', '|')
      : '';
  };
  const heads = table.children[0]?.children.map((_, at) => cell(0, at)) ?? [];
  ledger.added.push(...rows.flatMap(() => heads.slice(1)));
  const parts = rows.map(({ row }) => {
    const others = heads.slice(1).map((head, at) => below(head, cell(row, at + 1)));
    return `**${cell(row, 0).replaceAll('**', '')}**\n\n${others.filter(Boolean).join('\n\n')}`;
  });
  return [...(heads[0] ? [inItalics(heads[0])] : []), ...parts].join('\n\n');
}

const inItalics = (words: string) => (words === '' ? '' : `*${words.replace(/[*_]/g, '')}*`);

/** Several things in a cell stand on lines of it, and are a list. */
function below(head: string, cell: string): string {
  if (cell === '') return inItalics(head);
  const parts = cell
    .split(/<br\s*\/?>/i)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return [inItalics(head), cell].filter(Boolean).join(': ');
  return `${inItalics(head)}\n\n${parts.map((part) => (/^(?:[-*•–]|\d+[.)])\s/.test(part) ? part.replace(/^[•–]/, '-') : `- ${part}`)).join('\n')}`;
}

function listLines(text: string, list: List, ledger: Ledger): string | undefined {
  const named = list.children.map(phaseOfItem);
  const distinct = new Set(named.flatMap((item) => (item ? phasesNamed(item.title) : [])));
  if (distinct.size < 3 || named.filter(Boolean).length < list.children.length * 0.6) return undefined;
  remark(ledger, 'recognised', 'phases as items of a list: each is a part of its own');
  return list.children
    .map((item, at) => {
      const found = named[at];
      if (!found) return text.slice(startOf(item), endOf(item));
      const [first] = item.children;
      const column = (first?.position?.start.column ?? 1) - 1;
      const lead = text
        .slice(found.after, first ? endOf(first) : endOf(item))
        .replace(/^\s*[:–—-]\s*|^\s+/, '');
      const rest = first ? text.slice(endOf(first), endOf(item)) : '';
      const lines = rest.split('\n').map((line) => dedent(line, column));
      return `**${found.title}**\n\n${lead
        .split('\n')
        .map((line) => line.trimStart())
        .join('\n')}${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The phase at the head of an item: alone, or in bold before its text. */
function phaseOfItem(item: ListItem): { title: string; after: number } | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph' || typeof item.checked === 'boolean') return undefined;
  const [head] = first.children;
  const whole = toString(first).trim();
  if (head?.type === 'strong' && phasesNamed(toString(head)).length > 0)
    return {
      title: toString(head).replace(/\s*:\s*$/, ''),
      after: endOf(head),
    };
  const line = head?.type === 'text' ? (head.value.split('\n')[0] ?? '') : '';
  const own = whole.split('\n')[0]?.replace(/\s*:\s*$/, '') ?? '';
  // Lines right below the name stand in its paragraph.
  if (head && line.trim() !== '' && whole.includes('\n') && phasesNamed(own).length > 0)
    return { title: own, after: startOf(head) + line.length };
  return first.children.length === 1 &&
    !whole.includes('\n') &&
    phasesNamed(own).length > 0 &&
    item.children.length > 1
    ? { title: own, after: endOf(first) }
    : undefined;
}
