import type { Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { editText } from './edit-text.ts';
import { endOf, startOf } from './find-parts.ts';
import { remark, type Ledger } from './ledger.ts';

const ACTION =
  /^(?:actions?|tasks?|steps?|activit(?:y|ies)|procedure|what to do|instructions?|aktion(?:en)?|schritte?|ma(?:ß|ss)nahmen?|aufgaben?|acci[oó]n(?:es)?|tareas?|t[aâ]ches?|[eé]tapes?|действи[ея])$/iu;
/** What is done, beside a column that numbers the rows. */
const NUMBERED_ACTION =
  /^(?:descriptions?|details?|what|task description|beschreibung|vorgehen|descripci[oó]n|descrizione)$/iu;
const NUMBER = /^\W*(?:step|schritt|étape|paso)?\s*\d{1,3}(?:\.\d{1,3}){0,3}\W*$/iu;
const BESIDE =
  /^(?:#|no\.?|nr\.?|n[º°o]\.?|step|id|responsible|owner|role|who|assignee|team|done|status|check|time|when|sla|verantwortlich|wer|zeit|erledigt|qui[eé]n|responsable|qui|roles?|raci|expected result|result|verify|tools?|notes?|comments?|command)$/iu;

/** A table whose rows are steps becomes a numbered list: what is done, and below it what stands beside it. */
export function unfoldSteps(text: string, root: Root, ledger: Ledger): string {
  const edits = root.children.flatMap((node) => {
    const lines = node.type === 'table' ? stepLines(text, node, ledger) : undefined;
    return lines === undefined ? [] : [{ start: startOf(node), end: endOf(node), text: lines }];
  });
  return editText(text, edits);
}

function stepLines(text: string, table: Table, ledger: Ledger): string | undefined {
  const heads = table.children[0]?.children.map((cell) => toString(cell).trim()) ?? [];
  const rowsBelow = table.children.slice(1);
  const isNumbered =
    rowsBelow.length > 0 &&
    rowsBelow.every(({ children }) => NUMBER.test(children[0] ? toString(children[0]) : ''));
  const found = heads.findLastIndex((head, at) => ACTION.test(head) && (at > 0 || !isNumbered));
  const action =
    found === -1 && isNumbered ? heads.findIndex((head, at) => at > 0 && NUMBERED_ACTION.test(head)) : found;
  const others = heads.map((_, at) => at).filter((at) => at !== action);
  if (
    action === -1 ||
    (!isNumbered && table.children.length < 4) ||
    others.length === 0 ||
    !(isNumbered || others.every((at) => BESIDE.test(heads[at] ?? '')))
  )
    return undefined;
  const cell = (row: number, at: number) => {
    const node = table.children[row]?.children[at];
    const [first] = node?.children ?? [];
    const last = node?.children.at(-1);
    return first && last ? text.slice(startOf(first), endOf(last)).replaceAll('\\|', '|').trim() : '';
  };
  if (table.children.slice(1).some((_, row) => cell(row + 1, action) === '')) return undefined;
  remark(ledger, 'recognised', 'steps as rows of a table: a numbered list');
  ledger.added.push(...table.children.flatMap(() => heads));
  const rows = table.children.slice(1).map((_, at) => {
    const number = isNumbered ? cell(at + 1, 0) : '';
    const prefix = /\d\.\d/.test(number) ? `${number} ` : '';
    const beside = others.flatMap((column) => {
      if (column === 0 && prefix !== '') return [];
      const words = cell(at + 1, column);
      const isNumber = /^\W*(?:step\s*)?\d{1,3}\W*$/i.test(words) && column < action;
      if (isNumber) ledger.dropped.push(words);
      return words === '' || /^[☐□\s[\]]*$/u.test(words) || isNumber
        ? []
        : [`   - ${heads[column] ?? ''}: ${words}`];
    });
    return [`${at + 1}. ${prefix}${cell(at + 1, action).replace(/<br\s*\/?>/gi, ' ')}`, ...beside].join('\n');
  });
  const named = heads.filter(Boolean).map((head) => head.replace(/[*_]/g, ''));
  return `*${named.join(' · ')}*\n\n${rows.join('\n')}`;
}
